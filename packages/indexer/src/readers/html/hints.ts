/** What the names that authors give to elements (class, id, role and the like) say of their content. */
import type { HtmlElement } from './html-tree.js';

/** Page templates put hundreds of classes on an element; the first ones name it. */
const MAX_HINT_LENGTH = 400;
const NAMING_ATTRIBUTES = ['class', 'id', 'itemprop', 'data-testid', 'aria-label'];

/** Class, id and the like as words in lower case: `-article-body-related-links-`. */
export function hintOf({ attributes }: HtmlElement): string {
  const words = NAMING_ATTRIBUTES.map((name) => attributes.get(name) ?? '')
    .join(' ')
    .slice(0, MAX_HINT_LENGTH)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '-');
  return `-${words}-`;
}

/** A pattern for hints that have one of the words or phrases; `?` after a hyphen allows for words run together. */
function hasAny(list: string): RegExp {
  return new RegExp(`-(?:${list.trim().split(/\s+/).join('|')})-`);
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Elements of the frame around an article, and of what floats over it or asks for input. */
export const FRAME_ELEMENTS = setOf(
  'nav footer aside form button select input textarea label dialog menu search fieldset head title figcaption',
);
export const FRAME_ROLES = setOf(
  `navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar form alert button tooltip
   tablist`,
);

/** What readers wrote below the article. */
export const COMMENTS = hasAny(
  'comments? commentlist disqus livefyre replies respond commenting kommentare comentarios discussion',
);

const FURNITURE = hasAny(`
  ad ads adv adverts? advertisement advertising adsense adslot adunit sponsor sponsored sponsors taboola outbrain dfp
  related related-?posts related-?posts-?title related-?content related-?links recirc recirculation
  recommended recommendations? trending popular mostread latest
  share shares sharing sharebar sharedaddy addthis addtoany social socials follow follow-us
  newsletters? subscribe subscription signup email-signup email-alert paywall promos? promotion promoted donate
  breadcrumbs? nav navbar navigation menu submenu pagination pager paging next-?prev prev-next
  (?:posts?|article)-nav(?:igation)? sidebars? toolbar toolbox masthead footer back-to-top
  (?:site|page|global|main)-(?:header|footer|nav)
  cookies? consent gdpr modal popup overlay lightbox banner rollover tooltips? popover hovercard
  bylines? hashtags tags taglist published-(?:on|at|date) time-?stamp pub-?date date-?line-?time meta-data meta-info
  author-(?:bio|box|info|card|about|name|image|meta|details|block|profile) about-(?:the-)?author bio
  post-(?:meta|tags|footer|info|author|date|categories) entry-(?:meta|footer|utility|date)
  article-(?:meta|tags|footer|info|date|author|header|topics) story-(?:meta|tags|footer|tools)
  captions? figcaption credits? wp-caption (?:image|photo)-(?:credit|source|caption|desc)
  video-(?:title|caption|info|meta|desc(?:ription)?) slideshow gallery inlinegallery pull-?quote
  read-(?:more|next|also|this) see-also more-(?:on|from|stories|articles|news|links|info)
  most-(?:read|popular|viewed|recent) also-(?:like|read) you-may up-next call-to-action cta
  inline-(?:promo|newsletter|related) jp-relatedposts
  widgets? ratings? toc infobox navbox wp-polls jump-link mw-editsection
  skip sr-only screen-reader-text visually-?hidden assistive hidden-text no-?print print-(?:only|link)
`);

/** Posts of social networks that an article quotes are its own text, although they are named for the network. */
const QUOTED = hasAny('embed embeds embedded twitter-tweet tweet');
const NETWORK = /-(?:social|follow|widget)(?=-)/g;

export function isFurnitureHint(hint: string): boolean {
  return FURNITURE.test(QUOTED.test(hint) ? hint.replace(NETWORK, '') : hint);
}

/** What holds the body of an article is called. */
export const BODY = hasAny(`
  article-?body article-?content article-?text article-?copy story-?body story-?content story-?text
  entry-?content post-?content post-?body post-?entry post-?text blog-?content content-?body body-?content
  main-?content page-?content field-name-body text-?content body-?copy body-?text
  news-?(?:body|text|content|detail) rich-?text single-?content
`);

/** What holds it may be called, among other things. */
export const LIKELY = hasAny('articles? body content entry hentry main page post text blog story news');
