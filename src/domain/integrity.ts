import type { Content } from './content.ts';
import type { Day } from './date.ts';
import { checkDates } from './integrity/dates.ts';
import { checkDocuments } from './integrity/documents.ts';
import { checkFigures } from './integrity/figures.ts';
import { checkLinks } from './integrity/links.ts';
import { checkNames } from './integrity/names.ts';
import { ownTextsOf, writtenEntries } from './integrity/own-words.ts';
import { checkPersonalData } from './integrity/personal-data.ts';
import { checkAlternatives, checkConsents } from './integrity/photos.ts';
import { checkPlaces } from './integrity/places.ts';
import { checkCapitals, checkTones } from './integrity/spelling.ts';
import { checkPlans } from './integrity/plans.ts';
import { checkStories } from './integrity/stories.ts';
import { checkStoryComponents } from './integrity/story-components.ts';
import { checkStoryLinks } from './integrity/story-links.ts';
import { checkSummaries } from './integrity/summaries.ts';
import { checkTasks } from './integrity/tasks.ts';
import { checkText } from './integrity/text.ts';
import { checkUnfilled, withToDos } from './integrity/unfilled.ts';
import { checkVersions } from './integrity/versions.ts';
import { checkYears } from './integrity/years.ts';
import type { Problem } from './problem.ts';
import type { ProseReader } from './parsed-prose.ts';

/**
 * Every fault that no single schema sees: between files, between fields, and in the words themselves. What is dated
 * after `today` is still to come.
 */
export function checkIntegrity(content: Content, readProse: ProseReader, today: Day): Problem[] {
  const written = ownTextsOf(writtenEntries(content), readProse);
  const ofStories = ownTextsOf(content.stories, readProse);
  const problems = [
    ...checkNames(content),
    ...checkText(content),
    ...checkVersions(content),
    ...checkYears(content),
    ...checkPlans(content),
    ...checkSummaries(content),
    ...checkTasks(content),
    ...checkStories(content),
    ...checkStoryComponents(content, readProse),
    ...checkDocuments(content),
    ...checkDates(content, today),
    ...checkLinks(content, readProse),
    ...checkStoryLinks(content, readProse, today),
    ...checkFigures(content, ofStories, readProse),
    ...checkPlaces(content, ofStories),
    ...checkAlternatives(content),
    ...checkConsents(content),
    ...checkCapitals(content, written),
    ...checkTones(written),
    ...checkPersonalData(content, readProse),
    ...checkUnfilled(content, readProse),
  ];
  return withToDos(problems, content);
}
