import { yearOfId, type Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problem } from './fault.ts';

/** Every text but the first says by which amendment it came about: an earlier one stands only beside such. */
export function checkVersions({ plans, planVersions }: Content): Problem[] {
  return plans.flatMap((plan) => {
    const versions = planVersions
      .filter(({ id }) => yearOfId(id) === plan.data.year)
      .sort((left, right) => left.id.localeCompare(right.id));
    return [...versions.slice(1), ...(versions.length > 0 ? [plan] : [])]
      .filter(({ data }) => data.amendment === undefined)
      .map((entry) =>
        problem(
          'FIELD-INVALID',
          entry,
          [],
          'kế hoạch có phiên bản trước trong thư mục versions/ nhưng tệp này không nói ai sửa đổi, ngày nào, vì sao. Thêm trường amendment với on, by, reason',
        ),
      );
  });
}
