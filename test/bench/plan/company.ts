import type { PackSource } from '../../../lib/pack/schema.ts';

/** How many tools a company has, and how many lessons one of them, where the plans are asked for. */
export const toolCount = 1000;
export const lessonsHere = 500;

/** The qualified id of the tool where the plans are asked for, and its screens. */
export const toolHere = 'company.pack0/tool';
export const packId = (nth: number) => `company.pack${nth}`;
export const screensHere = ['list', 'form'] as const;

/** The addresses of all tools but that one are below this host. */
export const companyHost = 'company.example';

const clauses = [
  undefined,
  '!lesson.completed.l0 && hour >= 0',
  "role == 'cashier' || skill.selling >= 1",
  'skill.selling < 1 && !errorShown',
  'element.save.visible && !typing && daysSince.l1 > 30',
  "screen.id =~ /^(list|form)$/ && weekday in config.days || language == 'de'",
  'lesson.seen.l2 && !element.save.disabled',
];

/** A company's packs, one a tool, in their one-file form; the first holds 500 of the lessons, the others share the rest. */
export function companyPacks(lessons: number): PackSource[] {
  const others = toolCount - 1;
  const rest = lessons - lessonsHere;
  return Array.from({ length: toolCount }, (_, nth) => {
    if (nth === 0) return packOf(nth, lessonsHere);
    return packOf(nth, Math.floor(rest / others) + (nth <= rest % others ? 1 : 0));
  });
}

/**
 * A pack of one tool with as many lessons as asked for, each of five steps, in two languages. A step says one thing
 * `repeats` times.
 */
export function packOf(nth: number, lessons: number, repeats = 3): PackSource {
  const ids = Array.from({ length: lessons }, (_, at) => at);
  const texts = (say: string) => Object.fromEntries(ids.flatMap((at) => textsOf(at, say, repeats)));
  return {
    name: `pack${nth}`,
    publisher: 'company',
    version: '1.0.0',
    engines: { alongside: '^1.0.0' },
    displayName: `Tool ${nth}`,
    contributes: {
      tools: [toolOf(nth)],
      skills: [{ id: 'selling', name: 'Selling' }],
      lessons: ids.map(lessonOf),
    },
    nls: { '': texts('Press the button'), de: texts('Drücken Sie die Taste') },
  };
}

function toolOf(nth: number) {
  return {
    id: 'tool',
    name: `Tool ${nth}`,
    kind: 'pos' as const,
    matches: nth === 0 ? [] : [`https://tool${nth}.${companyHost}/*`],
    signature: [{ meta: { name: 'application-name', content: `Tool ${nth}` } }],
    screens: screensHere.map((id) => ({ id, name: `Screen ${id}`, path: `/${id}` })),
    targets: {
      save: { role: 'button', name: 'Save' },
      amount: { role: 'textbox', name: 'Amount' },
      done: { id: 'done', role: 'status' },
    },
    busyWhen: 'typing || element.amount.empty',
  };
}

function lessonOf(at: number) {
  const when = clauses[at % clauses.length];
  return {
    id: `l${at}`,
    title: `%l${at}.title%`,
    tool: 'tool',
    screens: at % 3 === 0 ? [] : [screensHere[at % 2] ?? 'list'],
    ...(when !== undefined && { when: refersTo(when, at) }),
    minutes: 2,
    skills: at % 5 === 0 ? ['selling'] : [],
    steps: steps.map((step) => ({ id: `s${step}`, text: `%l${at}.s${step}%`, target: step % 2 ? 'amount' : 'save' })),
    effect: ['onTarget:done'],
  };
}

/** A clause may name only lessons that its pack has. */
function refersTo(when: string, at: number): string {
  return at > 2 ? when : when.replace(/\.l\d/, '.l0');
}

const steps = [1, 2, 3, 4, 5];

function textsOf(at: number, say: string, repeats: number): [string, string][] {
  const body = `${say} ${at}, read what it says and go on when the list shows it. `;
  return [
    [`l${at}.title`, `${say} ${at}`],
    ...steps.map((step): [string, string] => [`l${at}.s${step}`, body.repeat(repeats)]),
  ];
}
