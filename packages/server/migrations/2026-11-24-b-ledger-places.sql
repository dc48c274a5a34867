-- Where a fen is: account, payer, year, work and purpose. A balance is a look into this index.
create index ledger_lines_by_place on ledger_lines
  (county, account, payer, year, coalesce(work, ''), coalesce(purpose, '')) include (amount_fen);
