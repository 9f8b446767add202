import type { Checking } from './checking.ts';
import type { Fault } from './fault.ts';

/** Skills that no lesson teaches and targets that nothing points at; to be asked after all other checks. */
export function checkUnused({ json, pack, pointedAt }: Checking): Fault[] {
  const { tools = [], lessons = [], skills = [] } = pack.contributes;
  const taught = new Set(lessons.flatMap((lesson) => lesson.skills ?? []));
  const warning = { severity: 'warning' } as const;
  return [
    ...skills.flatMap(({ id }, index) =>
      taught.has(id) ? [] : [json.fault(['contributes', 'skills', index, 'id'], 'fault.unusedSkill', { id }, warning)],
    ),
    ...tools.flatMap((tool, index) =>
      Object.keys(tool.targets ?? {})
        .filter((id) => !pointedAt.has(`${tool.id} ${id}`))
        .map((id) => {
          const path = ['contributes', 'tools', index, 'targets'];
          return json.fault(path, 'fault.unusedTarget', { id }, { ...warning, atKey: id });
        }),
    ),
  ];
}
