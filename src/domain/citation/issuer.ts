const HEAD =
  /^,? ?(?:cua|do) (?=(?:chinh phu|thu tuong|quoc hoi|uy ban|ubnd|hoi dong|hdnd|chu tich|tinh uy|thanh uy|dang uy|trung uong|van phong|toa an|lien minh|kiem toan)(?![a-z])|(?:truong )?(?:ban|bo|so|vien|tong|cuc|doan) [a-z])/u;
/** Words that end an issuer's name: what the document does, or how the sentence goes on. */
const STOP =
  /^(?:ve|ban hanh|quy dinh|huong dan|sua doi|bo sung|phe duyet|thuc hien|thong qua|da|duoc|la|co|theo|tai|nham|de|trong|ngay|nam|so|vua|con|cac|nhung|thi|khi|cho|voi|bao gom)(?![\p{L}])/u;
/** What follows "và" as a thing of its own, not as the rest of a ministry's name. */
const NEXT_DOCUMENT =
  /^(?:hien phap|bo luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ket luan|ke hoach|cong van|dieu|khoan|muc|chuong) /u;

/** The body that a citation says issued the document, from the text right after its number and date. */
export function readIssuer(
  text: string,
  plain: string,
  from: number,
): { issuer: string; end: number } | undefined {
  const head = HEAD.exec(plain.slice(from));
  if (head === null) return undefined;
  const start = from + head[0].length;
  let end = start;
  for (const word of plain.slice(start, start + 120).matchAll(/[\p{L}]+|[^\p{L}]/gu)) {
    const at = start + word.index;
    if (/^[^\p{L}]/u.test(word[0])) {
      if (word[0] === ' ') continue;
      // "Sở Văn hóa, Thể thao và Du lịch": a capital after the comma goes on with the name.
      if (
        word[0] === ',' &&
        /^(?:bo|so)\b/u.test(plain.slice(start)) &&
        isProperName(text, plain, at + 2)
      )
        continue;
      break;
    }
    const isAnd = word[0] === 'va';
    const isFirst = at === start;
    if (isAnd ? !isProperName(text, plain, at + 3) : !isFirst && STOP.test(plain.slice(at))) break;
    end = at + word[0].length;
  }
  const issuer = text.slice(start, end).replace(/\s+/gu, ' ');
  return issuer === '' ? undefined : { issuer, end };
}

function isProperName(text: string, plain: string, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text.slice(at)) && !NEXT_DOCUMENT.test(plain.slice(at));
}
