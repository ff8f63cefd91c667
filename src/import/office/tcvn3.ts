const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const UNICODE = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

const letters = new Map(Array.from(TCVN3, (letter, index) => [letter, UNICODE[index] ?? letter]));

/** Whether a font's name (".VnTime", ".VnArialH") says that its text is TCVN3, the alphabet before Unicode. */
export function isTcvn3Font(font: string | undefined): boolean {
  return font !== undefined && /^\.vn/i.test(font);
}

/** Whether a font's name ("VNI-Times") says its text is VNI, which is named as doubtful rather than guessed at. */
export function isVniFont(font: string | undefined): boolean {
  return font !== undefined && /^vni[-\s]/i.test(font);
}

/** TCVN3 text in Unicode; a font whose name ends in H draws small letters as capitals. */
export function fromTcvn3(text: string, font: string): string {
  const unicode = Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
  return /h$/i.test(font) ? unicode.toLocaleUpperCase('vi') : unicode;
}
