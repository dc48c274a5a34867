// A helper that ends before anybody calls it.
process.exit(0);
