import type { PackSource } from '../../lib/pack/schema.ts';
import { samplePack } from './sample-pack.ts';

/** The sample pack with one of everything that a pack can contribute; it has no faults. */
export function richPack(): PackSource {
  const pack = samplePack();
  const { tools = [], skills = [], lessons = [], badges = [] } = pack.contributes;
  const media = {
    'media/icon.svg': 'data:image/svg+xml;base64,PHN2Zy8+',
    'media/pay.png': 'data:image/png;base64,iVBORw==',
    'media/pay.mp4': 'data:video/mp4;base64,AAAA',
  };
  Object.assign(pack, { description: 'Lessons for a till.', icon: 'media/icon.svg', media });
  Object.assign(tools[0]!, {
    tasks: [{ id: 'sell', name: 'Sell', start: ['onScreen:sale'], end: ['onTarget:receipt'] }],
  });
  Object.assign(skills[0]!, { levels: { '1': 'Saw it', '4': 'Shows others' } });
  Object.assign(lessons[1]!, { prerequisites: ['sale'], summary: 'How a day ends.' });
  Object.assign(lessons[0]!.steps[0]!, { media: { type: 'image', src: 'media/pay.png', alt: 'The Pay button' } });
  Object.assign(badges[0]!.criteria, { checks: [{ lesson: 'sale', score: 0.8 }], evidence: ['seen-at-work'] });
  Object.assign(pack.contributes, {
    tips: [{ id: 'pay', tool: 'till', target: 'pay', text: 'It waits here.', when: '!typing', screens: ['sale'] }],
    commands: [
      { id: 'begin', title: 'Begin', does: { startLesson: 'sale' } },
      { id: 'first-week', title: 'First week', when: 'hour < 12', does: { openWalkthrough: 'first-week' } },
    ],
    keybindings: [{ key: 'ctrl+shift+space', command: 'begin', when: 'tool.kind == pos' }],
    configuration: {
      title: 'Till',
      properties: {
        'till.pace': { type: 'string', enum: ['slow', 'fast'], default: 'slow', description: 'Pace', scope: 'person' },
      },
    },
    walkthroughs: [{ id: 'first-week', title: 'First week', goal: 'Sell', lessons: ['sale', 'late'], due: 7 }],
  });
  return pack;
}
