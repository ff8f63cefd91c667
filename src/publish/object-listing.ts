import sax from 'sax';

export interface ListedObject {
  /** Below the prefix. */
  path: string;
  /** The MD5 of the bytes where the store keeps them plainly; something else where it encrypts with a key of its own. */
  tag: string;
}

/** Reads one answer to ListObjectsV2; `next` is the token that asks for the rest. */
export function listedObjects(
  xml: string,
  prefix: string,
): { objects: ListedObject[]; next: string | undefined } {
  const objects: ListedObject[] = [];
  const listing = { next: '', isCut: false };
  let [key, tag, text] = ['', '', ''];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = () => {
    text = '';
  };
  parser.ontext = (piece) => {
    text += piece;
  };
  parser.onclosetag = (name) => {
    if (name === 'Key') key = text;
    else if (name === 'ETag') tag = text.replaceAll('"', '');
    else if (name === 'Contents') objects.push({ path: key.slice(prefix.length), tag });
    else if (name === 'NextContinuationToken') listing.next = text;
    else if (name === 'IsTruncated') listing.isCut = text === 'true';
    text = '';
  };
  parser.write(xml).close();
  return { objects, next: listing.isCut && listing.next !== '' ? listing.next : undefined };
}
