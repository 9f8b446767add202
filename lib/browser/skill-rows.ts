import { textIn } from '../pack/text.ts';
import { type SkillRow, skillsIn, teachersOf } from '../plan/skills.ts';
import type { OutlineRow } from './database.ts';
import type { Memory } from './memory.ts';

/** The skills of the installed packs as the present person holds them. `here` is the tool at hand. */
export async function readSkillRows(memory: Memory, here: string | null): Promise<SkillRow[]> {
  const { registry, progress, language } = memory;
  const [outlines, tools] = await Promise.all([registry.outlines(), registry.tools()]);
  const names = new Map((await Promise.all(outlines.map((outline) => namesIn(memory, outline)))).flat());
  return skillsIn(outlines, tools, names, { progress, language, here });
}

/** What skills are called stands with the lessons that teach them: one of each is read. */
function namesIn({ registry, language }: Memory, { taught }: OutlineRow): Promise<[string, string][]> {
  const read = async ([id, [lesson = '']]: [string, string[]]): Promise<[string, string]> => {
    const content = await registry.lesson(lesson);
    const name = content?.skills.find((skill) => skill.id === id)?.name ?? id;
    return [id, content ? textIn(content.nls, language)(name) : name];
  };
  return Promise.all(Object.entries(teachersOf(taught)).map(read));
}
