/** The language that an element speaks: that of its surroundings, followed when they change, its words loaded on use. */
import type { ReactiveController } from 'lit';
import { englishBox } from '../messages/english-box.js';
import { createFormat, type Format } from '../messages/format.js';
import type { LanguageTable } from '../messages/load-messages.js';
import { languageSources, localeOf } from '../messages/locale.js';
import type { Messages } from '../messages/messages.js';

/** How long an element waits for its words before it begins in English, so that a slow host cannot hold it up. */
const PATIENCE_MS = 1_000;

export class LanguageController implements ReactiveController {
  /** Resolves when the first words can be shown: at once in English. */
  ready: Promise<unknown> | undefined;
  format: Format = createFormat('en');
  readonly #host: Element;
  readonly #onChange: () => void;
  readonly #observer = new MutationObserver(() => this.#follow());
  #table: LanguageTable | null = null;
  #loading: Promise<void> | null = null;

  /** `onChange` hears of other words and another format; the host must be a controller host, too. */
  constructor(host: Element & { addController(controller: ReactiveController): void }, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Whether all words are there; until then only those of the box. */
  get isLoaded(): boolean {
    return this.#table !== null;
  }

  get messages(): Messages {
    return this.#table?.messages ?? (englishBox as Messages);
  }

  get direction(): LanguageTable['direction'] {
    return this.#table?.direction ?? null;
  }

  hostConnected(): void {
    for (const source of languageSources(this.#host)) this.#observer.observe(source, { attributeFilter: ['lang'] });
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Loads what is missing of the words; rejects where that fails, and can then be called again. */
  load(): Promise<void> {
    this.#loading ??= this.#load(this.format).catch((reason) => {
      this.#loading = null;
      throw reason;
    });
    return this.#loading;
  }

  #follow(): void {
    const locale = localeOf(this.#host);
    if (locale === this.format.locale) return;
    const isFirst = this.#loading === null;
    this.format = createFormat(locale);
    this.#loading = null;
    this.#onChange();
    // English without the rest is enough for the box; other languages come whole, before anything is shown.
    if (isFirst && /^en\b/.test(locale)) return;
    const loaded = this.load().catch(() => undefined);
    this.ready = Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  async #load(format: Format): Promise<void> {
    const { loadMessages } = await import('../messages/load-messages.js');
    const table = await loadMessages(format);
    // Meanwhile another language may have been asked for.
    if (format !== this.format) return;
    this.#table = table;
    this.#onChange();
  }
}
