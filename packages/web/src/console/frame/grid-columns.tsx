import type { TableColumnsType, TableColumnType } from 'antd';
import type { Column } from './column.tsx';

const MOST_CHOICES = 60;

/** Our columns as antd draws them: all of them at a desk, the deciding ones on a phone. */
export function columnsOf<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  narrow: boolean,
): TableColumnsType<Row> {
  const under = narrow ? columns.filter(({ phone }) => phone === 'under') : [];
  return columns
    .filter(({ phone }, index) => !narrow || index === 0 || phone === 'column')
    .map((column, index) => ({
      key: column.key,
      title: column.title,
      width: narrow ? (index === 0 ? 200 : 110) : (column.width ?? 120),
      ellipsis: !narrow,
      align: column.figure === true ? ('right' as const) : ('left' as const),
      className: column.figure === true ? 'figure' : '',
      render: (_: unknown, row: Row) => cell(column, row, index === 0 ? under : []),
      ...ordered(column),
      ...chosen(column, rows, narrow),
    }));
}

function cell<Row>(column: Column<Row>, row: Row, under: readonly Column<Row>[]) {
  const main = column.show?.(row) ?? column.text(row);
  if (under.length === 0) return main;
  const facts = under.map(({ text }) => text(row)).filter((text) => text !== '');
  return (
    <>
      {main}
      <small className="under">{facts.join(' · ')}</small>
    </>
  );
}

function ordered<Row>({ order }: Column<Row>): Partial<TableColumnType<Row>> {
  if (order === undefined) return {};
  const compare = (a: Row, b: Row): number => {
    const [left, right] = [order(a), order(b)];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left).localeCompare(String(right), 'zh-CN');
  };
  return { sorter: { compare }, showSorterTooltip: false };
}

function chosen<Row>(
  { choices, text }: Column<Row>,
  rows: readonly Row[],
  narrow: boolean,
): Partial<TableColumnType<Row>> {
  if (choices !== true || narrow) return {};
  const texts = [...new Set(rows.map(text))].sort((a, b) => a.localeCompare(b, 'zh-CN'));
  if (texts.length < 2 || texts.length > MOST_CHOICES) return {};
  return {
    filters: texts.map((each) => ({ text: each === '' ? '—' : each, value: each })),
    filterSearch: texts.length > 12,
    onFilter: (value, row) => text(row) === value,
  };
}
