import type { Content } from './content.ts';
import { checkDocuments } from './integrity/documents.ts';
import { checkNames } from './integrity/names.ts';
import { checkStories } from './integrity/stories.ts';
import { checkTasks } from './integrity/tasks.ts';
import { checkText } from './integrity/text.ts';
import type { Problem } from './problem.ts';

/** Every fault between files: references that lead nowhere, quotes not in their clause, ids given twice. */
export function checkIntegrity(content: Content): Problem[] {
  return [
    ...checkNames(content),
    ...checkText(content),
    ...checkTasks(content),
    ...checkStories(content),
    ...checkDocuments(content),
  ];
}
