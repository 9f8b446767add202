import type { Learner } from '../../../lib/learner/learner.ts';

/** How many people the bench's organisation has, and how many of them are in a team. */
export const PEOPLE = 2000;
export const TEAM_SIZE = 25;
/** People who repeat five lessons all the time, so that one query of theirs fills a page. */
export const BUSY = 10;
export const LESSONS = 400;

const homePage = 'https://people.alongside.example';

/** A person by their place. */
export function personAt(place: number): Learner {
  const number = String(10_000 + place);
  return { name: `Person ${number}`, account: { homePage, name: number } };
}

/** The team that a person is in; the people of the first have completed every lesson. */
export function teamAt(place: number): string {
  return `Team ${Math.floor(place / TEAM_SIZE)}`;
}

/** A lesson by its place. */
export function lessonAt(place: number): string {
  return `bench.record/lesson-${place % LESSONS}`;
}

/** The first of the busy people. */
export const firstBusy = PEOPLE - BUSY;

/** The roster as a file. */
export function rosterCsv(): string {
  const lines = Array.from({ length: PEOPLE }, (_, place) => {
    const { name, account } = personAt(place);
    return `${account.name},${name},${teamAt(place)},Cashier`;
  });
  return ['number,name,team,role', ...lines].join('\n');
}

/** A pack with the lessons, a skill for every four of them and a badge for every ten. */
export function benchPack(): object {
  const ids = Array.from({ length: LESSONS }, (_, place) => `lesson-${place}`);
  const lessons = ids.map((id, place) => ({ id, title: `Lesson ${id}`, skills: [`skill-${Math.floor(place / 4)}`] }));
  const badges = Array.from({ length: LESSONS / 10 }, (_, place) => ({
    id: `badge-${place}`,
    name: `Badge ${place}`,
    description: 'Ten lessons.',
    criteria: { lessons: ids.slice(place * 10, place * 10 + 10) },
  }));
  return { publisher: 'bench', name: 'record', contributes: { lessons, badges } };
}
