import type { Content } from '../content.ts';
import { personalDataIn } from '../privacy.ts';
import { PROBLEM_KINDS } from '../problem-kinds.ts';
import type { Problem } from '../problem.ts';
import { ownTextsOf, type OwnText } from './own-words.ts';
import type { ProseReader } from '../parsed-prose.ts';

/** What belongs to persons in stories and in what is reported of tasks. */
export function checkPersonalData(content: Content, readProse: ProseReader): Problem[] {
  const { contact } = content.settings.data;
  const ofOffice = [contact.email, contact.phone, contact.postal].filter(
    (value) => typeof value === 'string',
  );
  return [
    ...content.tasks.flatMap((entry) => tell(ownTextsOf([entry], readProse), ofOffice)),
    ...content.stories.flatMap((entry) => {
      const declared = [...ofOffice, ...entry.data.officeContacts];
      const links = readProse(entry.body).links.map(({ target, ...inBody }): OwnText => ({
        entry,
        text: target.replace(/^(?:tel|mailto):/i, ''),
        tell: (code, message) => ({ code, file: entry.file, path: [], message, inBody }),
      }));
      return [
        ...tell(ownTextsOf([entry], readProse), declared),
        ...tell(
          links.filter(({ text }) => !/^(?:https?:|\/|#)/i.test(text)),
          declared,
        ),
      ];
    }),
  ];
}

function tell(texts: readonly OwnText[], declared: readonly string[]): Problem[] {
  return texts.flatMap((own) =>
    personalDataIn(own.text, declared).map(({ code, text, start }) => {
      const { title } = PROBLEM_KINDS[code];
      const message = `"${text}": ${title.toLocaleLowerCase('vi')}. Xóa, hoặc khai ở officeContacts nếu là đầu mối công việc.`;
      return own.tell(code, message, start);
    }),
  );
}
