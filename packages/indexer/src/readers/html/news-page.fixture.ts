/** A page of a news site as they are, with text made up for the tests. */

export const PARAGRAPHS = [
  'The river rose by two metres during the night, and the town closed its only bridge before dawn, the mayor said.',
  'Families from the lower streets were taken to the school, where volunteers had put up beds, stoves and a small kitchen.',
  'By noon the water stood at the steps of the mill, higher than in any year since the gauge was set up, engineers said.',
  'Forecasters expect the rain to end on Friday, but the ground is soaked, and a second wave may follow within the week.',
];

const PROMO =
  'Never miss a story: our morning letter brings you the best of the region, every day, free of charge and by mail.';
const COMMENT =
  'I have lived here for forty years, and nobody ever cleaned the ditches, so I am not surprised by any of this at all.';
const LINKS = ['Flood of 1954 remembered', 'Bridge to be rebuilt', 'Mayor under fire']
  .map((headline, n) => `<li><a href="/related/${n}">${headline}</a></li>`)
  .join('');

export interface NewsPageParts {
  readonly head?: string;
  /** What stands between heading and text. */
  readonly line?: string;
  readonly heading?: string;
}

export function newsPage({ head = '', line = '', heading = 'River closes bridge' }: NewsPageParts = {}): string {
  const [first, second, third, fourth] = PARAGRAPHS;
  return `<!doctype html><html lang="en-GB"><head><title>River closes bridge | Valley Post</title>${head}
<style>p { color: red }</style></head>
<body class="article-page"><div id="cookie-consent"><p>${PROMO} We use cookies, and so do our partners, to serve you better.</p></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>${heading}</h1>${line}
<div class="share-bar"><a href="#">Facebook</a> <a href="#">Mail</a></div>
<div class="article-body"><p>${first}</p><p>${second}</p>
<figure><img src="a.jpg" alt="The bridge"><figcaption>The bridge on Monday, before the river rose and the town closed it to all.</figcaption></figure>
<p><a href="/related/4">Read more: How the gauge came to the mill</a></p><div class="newsletter-signup"><p>${PROMO}</p></div>
<p>${third}</p><aside><p>${COMMENT}</p></aside><p>${fourth}</p><ul>${LINKS}</ul></div></article>
<section class="related-stories"><h2>Related</h2><ul>${LINKS}</ul></section>
<section id="comments"><h2>Comments</h2><p>${COMMENT}</p><p>${COMMENT}</p></section></main>
<footer><p>© Valley Post 2025. All rights reserved, and some wrongs, too, as the saying in our newsroom goes.</p></footer>
<script>document.write("<p>${COMMENT}</p>")</script></body></html>`;
}
