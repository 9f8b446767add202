import { isSecond } from './edition.ts';
import { html, type Markup } from './html.ts';
import { t } from './text.ts';

/** A mistake in a form: the field's id, and what to do about it. */
export type Mistake = { field: string; message: string };

/** The list at the top of a refused form, each line leading to its field. */
export function mistakeSummary(mistakes: Mistake[]): Markup | null {
  if (mistakes.length === 0) return null;
  return html`<div class="mistakes" role="alert" id="errors" tabindex="-1" autofocus>
    <h2>${mistakes.length === 1 ? t('One thing needs your attention') : t('{count} things need your attention', { count: mistakes.length })}</h2>
    <ul>${mistakes.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}</ul>
  </div>`;
}

type Field = { id: string; label: string; mistakes: Mistake[]; hint?: string };
type Input = Field & { value: string; type?: string; inputmode?: string; maxlength?: number; required?: boolean };

export function inputField({ value, type = 'text', inputmode, maxlength, required, ...field }: Input): Markup {
  return labelled(
    field,
    html`<input id="${field.id}" name="${field.id}" type="${type}" value="${value}" autocomplete="off"${
      inputmode && html` inputmode="${inputmode}"`
    }${maxlength && html` maxlength="${maxlength}"`}${required && html` required`}${described(field)}>`,
  );
}

/** `data` becomes data attributes, for a script that fills in other fields. */
export type Choice = { value: string; label: string; data?: Record<string, string> };
type Select = Field & { value: string; choices: Choice[]; required?: boolean };

export function selectField({ value, choices, required, ...field }: Select): Markup {
  const options = choices.map((choice) => {
    const selected = choice.value === value && html` selected`;
    const data = Object.entries(choice.data ?? {}).map(([name, text]) => html` data-${name}="${text}"`);
    return html`<option value="${choice.value}"${selected}${data}>${choice.label}</option>`;
  });
  return labelled(
    field,
    html`<select id="${field.id}" name="${field.id}"${required && html` required`}${described(field)}>${options}</select>`,
  );
}

export function notesField({ value, ...field }: Field & { value: string }): Markup {
  return labelled(
    field,
    html`<textarea id="${field.id}" name="${field.id}" rows="3"${described(field)}>${value}</textarea>`,
  );
}

function labelled({ id, label, hint, mistakes }: Field, control: Markup): Markup {
  const mistake = mistakes.find(({ field }) => field === id);
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${isSecond() ? html`<div class="hl-control">${control}</div>` : control}
    ${mistake && html`<p class="mistake" id="${id}-error">${mistake.message}</p>`}
  </div>`;
}

function described({ id, hint, mistakes }: Field): Markup {
  const isWrong = mistakes.some(({ field }) => field === id);
  const describedBy = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(' ');
  return html`${isWrong && html` aria-invalid="true"`}${describedBy && html` aria-describedby="${describedBy}"`}`;
}
