import { lastSegment, yearOfId, type Content } from '../content.ts';
import { SUMMARY_LANGUAGES } from '../language.ts';
import { startOfText } from '../plan-version.ts';
import type { Problem } from '../problem.ts';
import { isSummaryLanguage } from '../summary.ts';
import { problem } from './fault.ts';

/** A summary is named after its language and says which text of which plan it sums up. */
export function checkSummaries({ plans, planVersions, summaries }: Content): Problem[] {
  return summaries.flatMap((entry) => {
    const problems: Problem[] = [];
    if (!isSummaryLanguage(lastSegment(entry.id))) {
      const names = SUMMARY_LANGUAGES.join('.mdx, ');
      const message = `tên tệp phải là mã ngôn ngữ: ${names}.mdx. Đổi tên tệp.`;
      problems.push(problem('FILE-NAME-MISMATCH', entry, [], message));
    }
    const year = yearOfId(entry.id);
    const days = [
      ...plans.filter(({ data }) => data.year === year).map(({ data }) => startOfText(data)),
      ...planVersions.filter(({ id }) => yearOfId(id) === year).map(({ id }) => lastSegment(id)),
    ];
    if (!days.includes(entry.data.textOf)) {
      const known = days.length > 0 ? `Có: ${days.join(', ')}.` : `Chưa có kế hoạch ${year}.`;
      const message = `Kế hoạch ${year} không có lời nào bắt đầu ngày "${entry.data.textOf}". ${known} Ghi một ngày trong số ấy.`;
      problems.push(problem('FIELD-INVALID', entry, ['textOf'], message));
    }
    return problems;
  });
}
