import { addDays } from '#domain/date.ts';
import { STATUS_LABELS, STATUSES } from '#domain/labels.ts';
import { quarterOf } from '#domain/period.ts';
import { STATUS_SLUGS } from '#domain/task-slugs.ts';

const AGENCIES = Array.from({ length: 60 }, (_, index) => `co-quan-${index + 1}`);
const TABLE = /<table[^>]*class="task-table"[\s\S]*<\/table>/;
const SELECTS = /<form data-needs-script[\s\S]*?<\/form>/;

/** The built page of tasks with so many invented rows instead of its own, in the markup TaskRow writes. */
export function longList(html: string, count: number): string {
  const groups = Math.ceil(count / 50);
  const bodies = Array.from({ length: groups }, (_, group) => {
    const rows = Array.from({ length: Math.min(50, count - group * 50) }, (_each, index) =>
      row(group * 50 + index),
    );
    return `<tbody role="rowgroup" data-group><tr role="row" class="group"><th role="columnheader" scope="rowgroup" colspan="6">Nhóm ${group + 1}</th></tr>${rows.join('')}</tbody>`;
  });
  return html
    .replace(
      TABLE,
      () =>
        `<table class="task-table" role="table" aria-label="Nhiệm vụ" data-is-long>${bodies.join('')}</table>`,
    )
    .replace(SELECTS, () => `<form data-needs-script>${selects()}</form>`);
}

function row(index: number): string {
  const status = STATUSES[index % STATUSES.length] ?? 'unpublished';
  const dueOn = addDays('2026-01-31', (index * 7) % 360);
  const agency = AGENCIES[index % AGENCIES.length] ?? '';
  const partner = AGENCIES[(index * 7 + 3) % AGENCIES.length] ?? '';
  const code = `NV-${String(index + 1).padStart(5, '0')}`;
  return [
    `<tr role="row" data-item data-f-co-quan="chu-tri/${agency} phoi-hop/${partner}"`,
    ` data-f-trang-thai="${STATUS_SLUGS[status]}" data-f-thoi-han="${quarterOf(dueOn).toLowerCase()}"`,
    ` data-f-muc="${index % 3 === 0 ? 'iii' : 'ii'}" data-f-do-moi="moi" data-due-on="${dueOn}" data-report-on="2026-10-05">`,
    `<td role="cell" class="code">${code}</td>`,
    `<th role="rowheader" scope="row" class="title"><a href="/nhiem-vu/2026/${code.toLowerCase()}/">Tổ chức việc số ${index + 1} theo Phụ lục của Kế hoạch</a></th>`,
    `<td role="cell" class="agency"><a href="/co-quan/${agency}/">Cơ quan ${agency}</a><small>Phối hợp: ${partner}</small></td>`,
    `<td role="cell" class="deadline">Quý III/2026<small>30/09/2026</small></td>`,
    `<td role="cell" class="status"><span class="badge" data-status="${status}">${STATUS_LABELS[status]}</span></td>`,
    `<td role="cell" class="report"><span data-report-age>cách đây 51 ngày</span></td></tr>`,
  ].join('');
}

function selects(): string {
  const statuses = STATUSES.map((status) => [STATUS_SLUGS[status], STATUS_LABELS[status]] as const);
  const fields = [
    ['trang-thai', statuses],
    ['co-quan', AGENCIES.map((agency) => [agency, agency] as const)],
    [
      'muc',
      [
        ['ii', 'Mục II'],
        ['iii', 'Mục III'],
      ] as const,
    ],
  ] as const;
  return fields
    .map(
      ([name, options]) =>
        `<label>${name}<select name="${name}"><option value="">Tất cả</option>${options
          .map(([value, label]) => `<option value="${value}">${label}</option>`)
          .join('')}</select></label>`,
    )
    .join('');
}
