import { Button, Input, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Rows } from '#console/client';
import { frameWords } from '#words/console/frame';
import type { Column } from './column.tsx';
import { columnsOf } from './grid-columns.tsx';
import { useWords } from './language.tsx';
import { useNarrow } from './narrow.tsx';
import { Refusal } from './refusal.tsx';
import { useRoom } from './room.tsx';
import { saveCsv } from './save-csv.tsx';

const SQUEEZE_PX = 90;

type Props<Row> = {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
  readonly rowKey: (row: Row) => string;
  readonly open?: (row: Row) => void;
  readonly marked?: string | undefined;
  readonly empty: ReactNode;
  readonly tools?: ReactNode;
  /** Pixels; without it the list takes the room that is left on screen. */
  readonly height?: number;
};

/** A dense list: find, filter, sort, export what is shown; arrows and Enter work. */
export function Grid<Row extends object>(props: Props<Row>) {
  const { rows, columns, name } = props;
  const t = useWords(frameWords);
  const [sought, setSought] = useState('');
  const [filtered, setFiltered] = useState<readonly Row[] | null>(null);
  const found = useMemo(
    () => (sought === '' ? rows.rows : rows.rows.filter((row) => holds(columns, row, sought))),
    [rows.rows, columns, sought],
  );
  if (rows.error !== null) return <Refusal error={rows.error} />;
  const isEmpty = rows.rows.length === 0 && !rows.loading;
  const shown = filtered?.filter((row) => found.includes(row)) ?? found;
  return (
    <div className="grid">
      <div className="grid-tools">
        {props.tools}
        {rows.rows.length > 8 && (
          <Input
            className="grid-find"
            allowClear
            placeholder={t('find')}
            aria-label={t('find')}
            onChange={({ target }) => setSought(target.value.trim())}
          />
        )}
      </div>
      {isEmpty ? props.empty : <Sheet {...props} found={found} tell={setFiltered} />}
      {isEmpty ? null : (
        <div className="grid-foot">
          <span className="quiet" aria-live="polite">
            {shown.length === rows.rows.length
              ? t('rows-shown', { count: rows.rows.length })
              : t('rows-of', { shown: shown.length, count: rows.rows.length })}
          </span>
          {rows.more !== null && (
            <Button size="small" loading={rows.loading} onClick={rows.more}>
              {t('more-rows')}
            </Button>
          )}
          <Button size="small" type="text" onClick={() => saveCsv(name, tableOf(columns, shown))}>
            {t('export-shown')}
          </Button>
        </div>
      )}
    </div>
  );
}

type SheetProps<Row> = Props<Row> & {
  readonly found: readonly Row[];
  readonly tell: (rows: readonly Row[]) => void;
};

function Sheet<Row extends object>(props: SheetProps<Row>) {
  const { columns, rows, rowKey, open, marked, found, tell } = props;
  const t = useWords(frameWords);
  const narrow = useNarrow();
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place, 72);
  const drawn: TableColumnsType<Row> = useMemo(
    () => columnsOf(columns, rows.rows, narrow),
    [columns, rows.rows, narrow],
  );
  const wanted = drawn.reduce((sum, column) => sum + Number(column.width ?? 0), 0);
  // A little too wide is squeezed rather than scrolled; some pixels are its border.
  const width = wanted - room.width < SQUEEZE_PX ? room.width - 6 : wanted;
  return (
    <div ref={place}>
      <Table<Row>
        virtual
        size="small"
        pagination={false}
        columns={drawn}
        dataSource={found as Row[]}
        rowKey={rowKey}
        locale={{
          emptyText: <span className="quiet">{rows.loading ? t('loading') : t('none-found')}</span>,
        }}
        loading={rows.loading && rows.rows.length === 0}
        scroll={{ x: width, y: props.height ?? room.height }}
        onChange={(_, __, ___, { currentDataSource }) => tell(currentDataSource)}
        rowClassName={(row) => (rowKey(row) === marked ? 'row-marked' : open ? 'row-opens' : '')}
        onRow={(row) => (open === undefined ? {} : opens(() => open(row)))}
      />
    </div>
  );
}

/** A row that opens: by a click, or Enter; the arrows walk from row to row. */
function opens(open: () => void) {
  return {
    tabIndex: 0,
    onClick: open,
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      const row = event.currentTarget;
      if (event.target === row && event.key === 'Enter') open();
      const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[
        event.key
      ];
      if (!(next instanceof HTMLElement)) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function holds<Row>(columns: readonly Column<Row>[], row: Row, sought: string): boolean {
  const low = sought.toLowerCase();
  return columns.some(({ text }) => text(row).toLowerCase().includes(low));
}

function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  return [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ];
}
