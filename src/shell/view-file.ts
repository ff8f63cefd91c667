import { keepRows } from '#exports/csv-rows.ts';

/** Saves a CSV file with only the rows about some pages; the whole file when it cannot be fetched. */
export async function saveRowsAbout(
  link: HTMLAnchorElement,
  pages: ReadonlySet<string>,
): Promise<void> {
  const response = await fetch(link.href).catch(() => undefined);
  if (response?.ok !== true) {
    location.assign(link.href);
    return;
  }
  const file = new Blob([keepRows(await response.text(), pages)], {
    type: 'text/csv;charset=utf-8',
  });
  const save = document.createElement('a');
  save.href = URL.createObjectURL(file);
  save.download = 'nhiem-vu-da-loc.csv';
  save.click();
  setTimeout(() => URL.revokeObjectURL(save.href));
}
