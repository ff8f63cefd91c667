/** The value, or an exception where the integrity check should have made its absence impossible. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Thư viện được ghép từ nội dung chưa qua kiểm tra.');
  return value;
}
