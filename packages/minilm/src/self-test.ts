/** Texts with the vectors that the float model gives them, to show that the assembled model works where it is loaded. */

export const MINILM_SELF_TEST = {
  /** The directions of the vectors, [384]: signed bytes in base64, the largest magnitude 127. */
  cases: [
    {
      text: 'This is an example sentence',
      vector:
        'KCYkKQcCGQ8oHDDRI+cM/TzbkgckJRT+4ejbNGXfxelCJgAZ9DPt/+zq//AcxfgDGuyi28T3Cxb2KBHwHPi6ElsCAve4JB4h7AO+/iDrTkurwf0PK+QHqv768N0T4wLe39DtTvYwDyoBuvLfIerB2urv/bip6s8eDijQAsrSFwAR4uILIuDnDefnCfYjAicr3GvxKd0VAtrs5BER+yIlF975Gho43goBB84b4TAf/hbvCAcfCvMzGR4p+QTwM9sk6ysK2RgOBO7nTt/mAf/eIOGSHRPtAQ/L5QPq+TsFBwDMN7khT+820A5BpiAn9ioDUATzFupU4S3fHO/itun+wtz06ScG99EgBf4JQRza1cbxKakR4/a5BuzP+ALOEvo9YNnILfkORCGB4czFzfzYxR7xDvT/3PTX//sM0U0k6QD36zToGQ0+A/7XJSXaBiYRF+/0O9YXExsZAwxDExEbcwoUIhM55Dbe/Q7mVwMnAOnUBvwoFf0JFxz07OT+JjjY',
    },
    {
      text: 'Each sentence is converted',
      vector:
        'RFj6+PAPHus1BDqyB88ID8VBrss9RPIGDjS05TLgrgcbQkETAgAgDQjaKe0z374d/O2qHroq5zv5OxHFnCjCQDe7Cty3HJkF3hnj+OH8Sx8JpxAHIfTq7vonv75FJuAC1/5cYf48FpqBySQqENzvAxvJHRHh4+tC5kD4P9fFIADU/hL/wD3SBtAC8NT5ThHwJwkHIypr9vLLHiP92wvW1fEGEA1W6xYDwAH3BQ5IIAYm//kdExssERsYGg8bHgrnMOX8zhUSotH8PP719/IL/s4qLOQG+A+yHEFTyRrf7wDPSKMv3+DzBi768tMw4hrmSCTcKQlk0R0NGika+hT9srJYvPQx9uooF+3tLuoHw98W/OAQu9n3whqV1cTUCS64SdkFQebxJt/M9t64+AXxuADuGgPs2kbr+Uf4GCQx4QC/0sEu4xL92+PuCwT51x489yAH8PQg1AQBM9swIxD1Ltn59Ps39VoJC/KVPsvK/PwgzCfzA8wu/jELFiAuQUO4',
    },
    {
      text: 'The allies promised to defend the country if it is attacked again.',
      vector:
        '5BUe/hIMCMv/6gAxKk0WGNPX9rD+FnEg9Pk3Qvsj89e2DuwRCNINzt7ZFRL0OiIbDOljE7mqNPrd+jPvy9wkEOrbHknNMiIaMaYPEAUyCNLuAe8QRdlGwTNB+rcgKP7zOvOqAyrn3t/F1hLtJwEE6hX07O4OudYBDC4U+9X01AD+Ben1qPoVLebsuOABL+0xAksLIgocFzD7yxlEywQDBdD86+cB0fkCKRO2Gn+54ATd3xgoBPP5CupVDvYh4QIg13jrAI4cF8xLFLIBC+cxy/UbHh3q/uyO+O60Cf0YBwAFUscA0wnNK6sW/d0eQwpMEO8j9zLgIAH2IE3dGt4+nrbuVBlB3dYpB9b6Rc/acgkdpCwfEvLh1//3PszP2xgj2gfWPEowDjXXHB3arrXJP/33yhcE5E8JEfjW3fIt7AACEEQynNMK6wDdBOgA+eo0Hant7QH70vz3Lgjt+Q7dvhQJ3QYe3ebXsFZxLBMH4+T4yu0Q5mL0DevsIS70Bwvl',
    },
  ],
  /** Measured: 0.986 to 0.994 with 8-bit kernels; another model, another tokenizer or a wrong byte gives less than 0.9. */
  minCosine: 0.97,
} as const;
