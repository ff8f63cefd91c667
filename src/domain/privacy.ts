import type { ProblemCode } from './problem-kinds.ts';

/** Something in a text that belongs to a person and not to the public. */
export interface PersonalData {
  code: ProblemCode;
  /** As written. */
  text: string;
  start: number;
}

interface Rule {
  code: ProblemCode;
  pattern: RegExp;
  /** Whether a match is what the rule is after, given the words right before and after it. */
  holds?: (match: string, before: string, after: string) => boolean;
}

const NEAR = 40;
const UNIT =
  /^\s*(?:đồng|đ\b|vnđ|vnd|usd|triệu|tỷ|tỉ|nghìn|ngàn|ha\b|hecta|héc|m2|m²|m3|km|kg|tấn|tạ|lít|cây|con\b|hộ|người|thành viên|%)/iu;
const SEPARATOR = String.raw`[ .\-–\u00A0]?`;
const DATE = /^\d{1,2}[.\-– ]\d{1,2}[.\-– ](?:19|20)\d{2}/;
const IDENTITY_WORDS = /(?:cccd|cmnd|cmt|căn cước|chứng minh|định danh|hộ chiếu)/iu;
const ACCOUNT_WORDS = /(?:\bstk\b|số tài khoản|tài khoản|chuyển khoản|ngân hàng|bank)/iu;
const NAME = String.raw`\p{Lu}[\p{L}’']+(?:\s\p{Lu}[\p{L}’']*){1,3}`;
const PERSON = String.raw`(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác)`;
const HAMLET = String.raw`(?:thôn|làng|ấp|xóm|buôn|tổ dân phố|tổ|hẻm|ngõ|kiệt|đường)`;

const RULES: readonly Rule[] = [
  {
    code: 'PRIVATE-PHONE',
    pattern: new RegExp(
      String.raw`(?<![\d.,/\-–])(?:\(?\+84\)?|0084|84(?=${SEPARATOR}[35789])|0)(?:${SEPARATOR}\(?0?\)?)?${SEPARATOR}[35789](?:${SEPARATOR}\d){8}(?![\d/]|[.,]\d)`,
      'gu',
    ),
    holds: (match, before, after) =>
      !DATE.test(match) && !UNIT.test(after) && !IDENTITY_WORDS.test(before),
  },
  {
    code: 'PRIVATE-ID',
    pattern: new RegExp(
      String.raw`(?<![\d.,/\-–])\d(?:${SEPARATOR}\d){7,12}(?![\d/]|[.,]\d)`,
      'gu',
    ),
    holds: (match, before, after) => {
      const { length } = match.replace(/\D/g, '');
      if (UNIT.test(after) || (length !== 9 && length !== 12)) return false;
      return IDENTITY_WORDS.test(before) || isLoneIdentity(match, before);
    },
  },
  {
    code: 'PRIVATE-EMAIL',
    pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    holds: (match) => !/[@.]gov\.vn$/i.test(match),
  },
  {
    code: 'PRIVATE-ACCOUNT',
    pattern: new RegExp(
      String.raw`(?<![\d.,/\-–])\d(?:${SEPARATOR}\d){7,18}(?![\d/]|[.,]\d)`,
      'gu',
    ),
    holds: (_, before, after) => ACCOUNT_WORDS.test(before) && !UNIT.test(after),
  },
  {
    code: 'PRIVATE-ADDRESS',
    pattern: /(?:số nhà|nhà số|địa chỉ nhà|nhà riêng (?:ở|tại)(?: số)?)\s*:?\s*\d+[\p{L}\d/-]*/giu,
  },
  {
    code: 'PRIVATE-ADDRESS',
    pattern: new RegExp(
      String.raw`${PERSON}\s${NAME},?\s(?:(?:hiện|đang|thường|tạm)\s)?(?:ở|ngụ|trú|cư trú|thường trú|tạm trú|nhà ở|sống ở|sinh sống tại|ngụ tại|trú tại)\s(?:tại\s)?(?:\p{L}+\s)?${HAMLET}\s(?:\d+[\p{L}\d/]*|\p{Lu}\p{L}*)`,
      'gu',
    ),
  },
];

/** A bare run of digits in the shape of an identity number: 12 digits from a province's code, or 9 of the older card. */
function isLoneIdentity(match: string, before: string): boolean {
  if (/mã số|mã vạch|số hiệu|đăng ký|giấy phép|GPKD|MST/iu.test(before)) return false;
  return /^0\d{11}$/.test(match) || /^[0-3]\d{8}$/.test(match);
}

/** Every piece of personal data in a text that is not among the declared contacts of an office. */
export function personalDataIn(text: string, officeContacts: readonly string[]): PersonalData[] {
  const declared = officeContacts.map(bare);
  const found: PersonalData[] = [];
  for (const { code, pattern, holds } of RULES) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const end = index + match.length;
      const before = text.slice(Math.max(0, index - NEAR), index);
      if (holds?.(match, before, text.slice(end, end + NEAR)) === false) continue;
      if (declared.some((contact) => contact.includes(bare(match)))) continue;
      const overlaps = found.some(
        ({ start, text: earlier }) => start < end && index < start + earlier.length,
      );
      if (!overlaps) found.push({ code, text: match, start: index });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/** Digits alone for a number, else lower case without spaces, so that one way of writing declares them all. */
function bare(text: string): string {
  const digits = text.replace(/^\D*(?:\+84|0084)/, '0').replace(/\D/g, '');
  const isNumber = digits.length >= 8 && !/\p{L}/u.test(text);
  return isNumber ? digits.replace(/^84(?=\d{9}$)/, '0') : text.toLowerCase().replace(/\s+/gu, '');
}
