/** The qualified id of the tool that the bench's page is. */
export const benchTool = 'alongside.bench/desk';

const lesson = (id: string, more: object) => ({
  id,
  title: `Lesson ${id}`,
  tool: 'desk',
  screens: [id],
  minutes: 1,
  steps: [{ id: 'save', text: 'Press Save.', target: 'save', completionEvents: ['onClick:save'] }],
  effect: ['onTarget:done'],
  ...more,
});

const screen = (id: string) => ({ id, name: id, path: `/${id}`, landmark: { css: 'h1', text: `Orders ${id}` } });

/**
 * A pack in its one-file form. Each of its screens is told by a landmark: one has no lesson, one offers a lesson, and
 * one holds an offer open whose clause reads two elements, of which one is not there, and whether an error is shown.
 */
export const benchPack = {
  name: 'bench',
  publisher: 'alongside',
  version: '1.0.0',
  engines: { alongside: '^1.0.0' },
  displayName: 'Bench',
  contributes: {
    tools: [
      {
        id: 'desk',
        name: 'Desk',
        kind: 'other',
        signature: [{ meta: { name: 'application-name', content: 'Bench Desk' } }],
        screens: ['plain', 'held', 'lacking', 'offered'].map(screen),
        targets: {
          save: { role: 'button', name: 'Save orders' },
          search: { role: 'textbox', name: 'Search' },
          undo: { role: 'button', name: 'Undo the last change' },
          done: { id: 'done', role: 'status' },
        },
      },
    ],
    lessons: [
      // The error comes last, so that nothing is left unread: it is the one that does not hold.
      lesson('held', { when: 'element.save.visible && element.search.visible && errorShown' }),
      lesson('lacking', { when: 'element.save.visible && !element.undo.visible && errorShown' }),
      lesson('offered', {}),
    ],
  },
};
