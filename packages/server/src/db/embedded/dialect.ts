import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Embedded } from './embedded.ts';

/**
 * Kysely over the embedded database. It has one session, so a connection is lent to one caller at a
 * time and the others queue; Kysely's own PGlite driver lends it to all at once, which mixes
 * transactions up as soon as two requests overlap.
 */
export function embeddedDialect(embedded: Embedded): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(embedded),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class EmbeddedDriver implements Driver {
  readonly #connection: DatabaseConnection;
  readonly #embedded: Embedded;
  #turn: Promise<void> = Promise.resolve();
  #giveBack: () => void = () => {};

  constructor(embedded: Embedded) {
    this.#embedded = embedded;
    this.#connection = new EmbeddedConnection(embedded);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn;
    const mine = Promise.withResolvers<void>();
    this.#turn = mine.promise;
    await before;
    this.#giveBack = mine.resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#giveBack();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#embedded.close();
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #embedded: Embedded;

  constructor(embedded: Embedded) {
    this.#embedded = embedded;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.#embedded.query(sql, parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(affected) };
  }

  // biome-ignore lint/correctness/useYield: the embedded database answers whole
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('the embedded database does not stream');
  }
}
