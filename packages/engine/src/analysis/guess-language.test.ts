/** How the language of a text is told. */
import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language.js';

describe('guessLanguage', () => {
  it.each([
    ['en', 'The war in Ukraine is not over and the people are tired of it.'],
    ['de', 'Der Krieg in der Ukraine ist nicht vorbei.'],
    ['fr', 'La guerre en Ukraine n’est pas finie et les gens sont fatigués.'],
    ['es', 'La guerra en Ucrania no ha terminado y la gente está cansada.'],
    ['pt', 'A guerra na Ucrânia não acabou e as pessoas estão cansadas.'],
    ['it', 'La guerra in Ucraina non è finita e la gente è stanca.'],
    ['nl', 'De oorlog in Oekraïne is niet voorbij en de mensen zijn het zat.'],
    ['sv', 'Kriget i Ukraina är inte över och folk är trötta på det.'],
    ['da', 'Krigen i Ukraine er ikke forbi, og folk er trætte af det.'],
    ['ru', 'Война в Украине не закончилась, и мы это видим.'],
    ['uk', 'Війна в Україні не закінчилася'],
    ['ar', 'الحرب في أوكرانيا لم تنته بعد'],
    ['ja', '戦争はまだ終わっていません'],
    ['zh', '战争还没有结束'],
    ['ko', '전쟁은 아직 끝나지 않았다'],
    ['th', 'สงครามยังไม่จบ'],
  ])('%s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each(['', '12 34', 'Security guarantees', 'Zelensky Putin Trump', 'Wojna w Ukrainie się nie skończyła i ludzie'])(
    'does not guess at: %s',
    (text) => {
      expect(guessLanguage(text)).toBeNull();
    },
  );
});
