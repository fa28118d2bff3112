/** What stands where an answer should be when there is none: the reason, and a way to try again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../client/failure.js';
import type { Messages } from '../messages/messages.js';
import { alarmIcon } from './icons.js';

export function renderFailure({ kind, detail }: Failure, messages: Messages, retry: () => void): TemplateResult {
  return html`<div class="failure" part="error">
    <p>${alarmIcon} <span>${messages.failures[kind]}</span></p>
    ${detail ? html`<p class="soft detail" dir="auto">${detail}</p>` : nothing}
    <button class="solid" type="button" @click=${retry}>${messages.retry}</button>
  </div>`;
}
