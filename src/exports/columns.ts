import type { Day } from '#domain/date.ts';
import { UNKNOWN_REASON_LABELS, type UnknownReason } from '#domain/labels.ts';
import { capitalize } from '#domain/vietnamese.ts';
import type { Column } from './dataset.ts';

/**
 * A column that may be empty and, next to it, the column that says why it is:
 * machines read null, people read the reason. The reason is empty whenever the value is not.
 */
export function withReason<Item>(
  column: Column<Item>,
  reason: (item: Item) => string,
): [Column<Item>, Column<Item>] {
  return [
    { ...column, isOptional: true },
    {
      name: `${column.name}Reason`,
      title: `${column.title} (lý do để trống)`,
      type: 'string',
      description: `Vì sao cột "${column.title}" để trống. Cột này chỉ có chữ khi cột kia trống.`,
      isOptional: true,
      read: (item) => (column.read(item) === null ? capitalize(reason(item)) : null),
    },
  ];
}

/** The reason in words, for a thing that may be unknown. */
export function whyUnknown(thing: object & { unknown?: UnknownReason }): string {
  return UNKNOWN_REASON_LABELS[thing.unknown ?? 'not-in-sources'];
}

/** What stands between several things in one cell. */
export const LIST_SEPARATOR = ' | ';

/** Several things in one cell; null when there are none. */
export function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...new Set(values)].join(LIST_SEPARATOR);
}

interface Dated {
  publishedOn: Day;
  lastChangedOn: Day;
}

/** The last three columns of most tables: since when, until when, and the page where it stands. */
export function publishedColumns<Item extends Dated>(
  toPage: (item: Item) => string,
): Column<Item>[] {
  return [
    {
      name: 'publishedOn',
      title: 'Ngày đăng lần đầu',
      type: 'date',
      description: 'Ngày mục này được đăng lần đầu trên trang.',
      read: (item) => item.publishedOn,
    },
    {
      name: 'lastChangedOn',
      title: 'Ngày sửa gần nhất',
      type: 'date',
      description: 'Ngày mục này thay đổi gần nhất, bằng ngày đăng nếu chưa sửa lần nào.',
      read: (item) => item.lastChangedOn,
    },
    pageColumn(toPage),
  ];
}

export function pageColumn<Item>(toPage: (item: Item) => string): Column<Item> {
  return {
    name: 'page',
    title: 'Đường dẫn',
    type: 'string',
    description: 'Đường dẫn của mục này, nối sau địa chỉ trang.',
    read: toPage,
  };
}
