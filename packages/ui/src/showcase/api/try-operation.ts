/** A form that sends a request to the server and shows what it answers. */
import { addCopyButton } from '../copy-button.js';
import { element } from '../element.js';
import type { Endpoint, Parameter, Schema } from './openapi.js';
import { type ApiRequest, buildRequest, curlOf, exampleBody, exampleOf, isList } from './request.js';

/** What a page shows without becoming slow; the rest of a long answer is counted. */
const SHOWN_CHARACTERS = 20_000;

/** Ids of this index for the parameters that take one, by the paths that they stand in. */
export type KnownIds = (path: string) => Promise<string | null>;

export function renderTry(endpoint: Endpoint, bodySchema: Schema | null, knownId: KnownIds): HTMLElement {
  const fields = (endpoint.operation.parameters ?? []).map((parameter) => renderField(endpoint, parameter));
  const body =
    bodySchema &&
    element(
      'textarea',
      { name: 'body', rows: 5, spellcheck: 'false', id: `${endpoint.id}-body` },
      exampleBody(bodySchema),
    );
  const line = element('pre', { class: 'code', tabindex: 0, role: 'region', 'aria-label': 'The request for a shell' });
  const answer = element('div', { class: 'answer', 'aria-live': 'polite' });
  const form = element(
    'form',
    { class: 'try', autocomplete: 'off' },
    ...fields,
    body ? labelled('Body', body) : null,
    element('div', { class: 'wide' }, line),
    element('button', { type: 'submit', class: 'solid' }, 'Send'),
  );
  addCopyButton(line);
  const read = (): ApiRequest => {
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
    return buildRequest(endpoint, new Map(values), body ? body.value : null);
  };
  const showLine = () => line.replaceChildren(curlOf(read(), new URL('.', document.baseURI).href));
  form.addEventListener('input', showLine);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(read(), answer);
  });
  showLine();
  const details = element('details', { class: 'trial-request' }, element('summary', {}, 'Try it'), form, answer);
  details.addEventListener('toggle', () => void fillId(), { once: true });
  return details;

  /** The example of the description is no id of this index. */
  async function fillId(): Promise<void> {
    const input = form.querySelector<HTMLInputElement>('input[data-in="path"]');
    const example = input?.value;
    const id = input && (await knownId(endpoint.path));
    // Who has typed meanwhile goes on undisturbed.
    if (!input || id === null || input.value !== example) return;
    input.value = id;
    showLine();
  }
}

async function send({ method, path, body }: ApiRequest, answer: HTMLElement): Promise<void> {
  answer.replaceChildren(element('p', { class: 'soft' }, 'Waiting for the answer …'));
  const start = performance.now();
  try {
    const headers = body === null ? {} : { 'Content-Type': 'application/json' };
    const response = await fetch(path, { method, headers, body });
    const text = await response.text();
    const tookMs = Math.round(performance.now() - start);
    const status = `${response.status} ${response.statusText}`.trim();
    answer.replaceChildren(
      element(
        'p',
        { class: 'status' },
        element('strong', { class: response.ok ? 'good' : 'bad' }, status),
        ` in ${tookMs} ms, ${text.length.toLocaleString('en')} characters`,
      ),
      element(
        'pre',
        { class: 'code long', tabindex: 0, role: 'region', 'aria-label': 'The answer' },
        shorten(indent(text)),
      ),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    answer.replaceChildren(element('p', { class: 'status' }, `No answer: ${reason}. Is the server still running?`));
  }
}

function renderField({ id }: Endpoint, parameter: Parameter): HTMLElement {
  const { name, required = false, schema } = parameter;
  const shared = { name, id: `${id}-${name}`, required, 'data-in': parameter.in };
  const choices = schema?.type === 'boolean' ? ['true', 'false'] : schema?.enum?.map(String);
  if (choices) {
    const options = ['', ...choices].map((choice) => element('option', { value: choice }, choice));
    return labelled(name, element('select', shared, ...options));
  }
  if (isList(parameter)) return labelled(`${name}, one a line`, element('textarea', { ...shared, rows: 1 }));
  const isNumber = schema?.type === 'integer' || schema?.type === 'number';
  const input = element('input', {
    ...shared,
    type: isNumber ? 'number' : 'text',
    min: schema?.minimum ?? null,
    max: schema?.maximum ?? null,
    placeholder: schema?.default === undefined ? null : String(schema.default),
    value: exampleOf(parameter),
    spellcheck: 'false',
  });
  return labelled(name, input);
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: control.id }, text), control);
}

/** JSON on lines of its own; anything else as it came. */
function indent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function shorten(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text;
  return `${text.slice(0, SHOWN_CHARACTERS)}\n… and ${(text.length - SHOWN_CHARACTERS).toLocaleString('en')} more characters`;
}
