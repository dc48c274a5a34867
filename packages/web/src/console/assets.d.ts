// What Vite makes of files that are not code.
declare module '*.css';
declare module '*?url' {
  const address: string;
  export default address;
}
