/** Pairs of texts with the relation that a reader sees in them: sentences of the sample articles, edited on purpose. */
import type { Relation } from '../answer/index.js';

export interface RelationPair {
  /** What was done to the text. */
  readonly edit: string;
  readonly example: string;
  readonly found: string;
  readonly relation: Relation;
  /** Cosine of the two by all-MiniLM-L6-v2. */
  readonly similarity: number;
}

export const RELATION_PAIRS: readonly RelationPair[] = [
  {
    edit: 'an exact copy',
    example:
      'It was determined by all that the best way to end the horrific war between Russia and Ukraine is to go directly to a Peace Agreement, which would end the war, and not a mere Ceasefire Agreement, which often times do not hold up.',
    found:
      'It was determined by all that the best way to end the horrific war between Russia and Ukraine is to go directly to a Peace Agreement, which would end the war, and not a mere Ceasefire Agreement, which often times do not hold up.',
    relation: 'verbatim',
    similarity: 1,
  },
  {
    edit: 'an exact copy of a short sentence',
    example: 'He hopes to win in negotiations what he hasn’t been able to on the battlefield.',
    found: 'He hopes to win in negotiations what he hasn’t been able to on the battlefield.',
    relation: 'verbatim',
    similarity: 1,
  },
  {
    edit: 'other quotation marks and case',
    example:
      '“There needs to be an agenda first,” the Russian foreign minister said on “Meet the Press,” a long-running NBC News program. “This agenda is not ready at all.”',
    found:
      '"THERE NEEDS TO BE AN AGENDA FIRST," THE RUSSIAN FOREIGN MINISTER SAID ON "MEET THE PRESS," A LONG-RUNNING NBC NEWS PROGRAM. "THIS AGENDA IS NOT READY AT ALL."',
    relation: 'verbatim',
    similarity: 0.99,
  },
  {
    edit: 'one word changed',
    example:
      'In his pursuit of peace, Trump now faces a dilemma. He could embrace Putin’s hard-line positions and attempt to bludgeon Ukraine into accepting them, but that would infuriate Britain and France, historically two of America’s closest allies.',
    found:
      'In his pursuit of peace, Trump now faces a dilemma. He could embrace Putin’s hard-line positions and attempt to pressure Ukraine into accepting them, but that would infuriate Britain and France, historically two of America’s closest allies.',
    relation: 'verbatim',
    similarity: 0.98,
  },
  {
    edit: 'one word dropped',
    example:
      'So Trump is asking the Ukrainians to agree to give up territory and accept official recognition of Russian control of Crimea, even though Putin has made abundantly clear that he will not agree to any of the things Ukraine needs in return.',
    found:
      'So Trump is asking the Ukrainians to agree to give up territory and accept official recognition of Russian control of Crimea, even though Putin has made clear that he will not agree to any of the things Ukraine needs in return.',
    relation: 'verbatim',
    similarity: 0.99,
  },
  {
    edit: 'a few words put in',
    example:
      'Although the Russian economy proved to be more resilient than many have expected, it is still under serious strain.',
    found:
      'Although the Russian economy proved to be more resilient than many have expected, it is, by most accounts, still under serious strain.',
    relation: 'verbatim',
    similarity: 0.97,
  },
  {
    edit: 'two words changed and one dropped',
    example:
      'Acknowledging Russian control of their territory is the Ukrainians’ ultimate concession. They can make it only once, and only as part of a final, comprehensive plan that guarantees their security.',
    found:
      'Acknowledging Russian control of their territory is the Ukrainians’ final concession. They can make it only once, and only as part of a final, plan that ensures their security.',
    relation: 'verbatim',
    similarity: 0.97,
  },
  {
    edit: 'the last words cut off',
    example:
      'Just in this past week, Putin’s spokespeople have made clear that Russia will not accept a cease-fire unless the West agrees to stop arming Ukraine, so that Ukraine cannot use the cease-fire to “reset and regroup.”',
    found:
      'Just in this past week, Putin’s spokespeople have made clear that Russia will not accept a cease-fire unless the West agrees to stop arming Ukraine.',
    relation: 'verbatim',
    similarity: 0.93,
  },
  {
    edit: 'a quotation inside a longer paragraph',
    example:
      '“There’s no way to have an enduring peace without the deterrence piece being a part of it,” he told reporters.',
    found:
      'Speaking on the plane home, the secretary of state would not say whether Washington backs a European force. “There’s no way to have an enduring peace without the deterrence piece being a part of it,” he told reporters. Diplomats in three capitals said that they had been given no details, and that the text of any agreement had yet to be shared with them.',
    relation: 'verbatim',
    similarity: 0.59,
  },
  {
    edit: 'a sentence of a paragraph quoted in another',
    example:
      'After months of pushing for a cease-fire deal, the United States is preparing to take a step back from peace talks. Europe is on its own. And Russia has been handed a win, at least temporarily escaping consequences from the United States while it continues to pursue its aggression.',
    found:
      'Officials in Brussels were blunt on Friday. One of them read the paper’s verdict aloud: “After months of pushing for a cease-fire deal, the United States is preparing to take a step back from peace talks.” He added that budgets would have to be rewritten before the summer and that nobody had a list of what is missing.',
    relation: 'verbatim',
    similarity: 0.56,
  },
  {
    edit: 'two long paragraphs around one quotation',
    example:
      'The account from Washington was short. It was determined by all that the best way to end the horrific war between Russia and Ukraine is to go directly to a Peace Agreement, which would end the war, and not a mere Ceasefire Agreement, which often times do not hold up. Nobody had expected so complete a turn, and the delegations that had prepared for a truce went home with papers that no longer meant anything.',
    found:
      'Among those who follow these matters the reversal came as a surprise. The president wrote: It was determined by all that the best way to end the horrific war between Russia and Ukraine is to go directly to a Peace Agreement, which would end the war, and not a mere Ceasefire Agreement, which often times do not hold up. Within a week the mood had changed again, the calls were no longer returned, and the envoys were told to wait.',
    relation: 'verbatim',
    similarity: 0.73,
  },
  {
    edit: 'a quotation with one word changed in a longer paragraph',
    example:
      '“Zelensky should accept the geographical fact that Ukraine shares a roughly 1,400-mile border with a great power,” he said. “It cannot escape the shadow of Russian power any more than Canada or Mexico can with the United States.”',
    found:
      'A professor who has advised several governments put it bluntly in an email. “It cannot escape the shadow of Russian might any more than Canada or Mexico can with the United States,” he wrote, and he went on to say that small neighbours of large countries have lived with such a thing for centuries, some of them rather well, as long as they kept their heads.',
    relation: 'verbatim',
    similarity: 0.58,
  },
  {
    edit: 'a paragraph that is part of a longer one',
    example: 'He hopes to win in negotiations what he hasn’t been able to on the battlefield.',
    found:
      'This first round confirmed what intelligence officials had predicted to me. He hopes to win in negotiations what he hasn’t been able to on the battlefield. There is little in the record of three years to suggest otherwise.',
    relation: 'verbatim',
    similarity: 0.61,
  },
  {
    edit: 'sentences in another order',
    example:
      'After months of pushing for a cease-fire deal, the United States is preparing to take a step back from peace talks. Europe is on its own. And Russia has been handed a win, at least temporarily escaping consequences from the United States while it continues to pursue its aggression.',
    found:
      'Europe is on its own. After months of pushing for a cease-fire deal, the United States is preparing to take a step back from peace talks. And Russia has been handed a win, at least temporarily escaping consequences from the United States while it continues to pursue its aggression.',
    relation: 'verbatim',
    similarity: 0.95,
  },
  {
    edit: 'clauses in another order',
    example:
      'In his pursuit of peace, Trump now faces a dilemma. He could embrace Putin’s hard-line positions and attempt to bludgeon Ukraine into accepting them, but that would infuriate Britain and France, historically two of America’s closest allies.',
    found:
      'He could attempt to bludgeon Ukraine into accepting them, and embrace Putin’s hard-line positions, but that would infuriate Britain and France, historically two of America’s closest allies. In his pursuit of peace, Trump now faces a dilemma.',
    relation: 'verbatim',
    similarity: 0.97,
  },
  {
    edit: 'inflected otherwise',
    example:
      'Although the Russian economy proved to be more resilient than many have expected, it is still under serious strain.',
    found:
      'Although the Russian economy proves to be more resilient than many had expected, it was still under serious strains.',
    relation: 'verbatim',
    similarity: 0.94,
  },
  {
    edit: 'British spelling',
    example:
      'The center of the program is the defense of its neighbors, who recognized the honor and analyzed the labor of their organization.',
    found:
      'The centre of the programme is the defence of its neighbours, who recognised the honour and analysed the labour of their organisation.',
    relation: 'verbatim',
    similarity: 0.75,
  },
  {
    edit: 'hyphens left out',
    example:
      'Just in this past week, Putin’s spokespeople have made clear that Russia will not accept a cease-fire unless the West agrees to stop arming Ukraine, so that Ukraine cannot use the cease-fire to “reset and regroup.”',
    found:
      'Just in this past week, Putin’s spokespeople have made clear that Russia will not accept a ceasefire unless the West agrees to stop arming Ukraine, so that Ukraine cannot use the ceasefire to “reset and regroup.”',
    relation: 'verbatim',
    similarity: 0.91,
  },
  {
    edit: 'a number changed',
    example:
      '“Zelensky should accept the geographical fact that Ukraine shares a roughly 1,400-mile border with a great power,” he said. “It cannot escape the shadow of Russian power any more than Canada or Mexico can with the United States.”',
    found:
      '“Zelensky should accept the geographical fact that Ukraine shares a roughly 1,200-mile border with a great power,” he said. “It cannot escape the shadow of Russian power any more than Canada or Mexico can with the United States.”',
    relation: 'verbatim',
    similarity: 0.99,
  },
  {
    edit: 'two numbers changed',
    example:
      'He agreed to a 30-day pause in “attacks on energy infrastructure facilities.” Ukraine had endorsed Trump’s proposal for a ceasefire on all fronts for that period.',
    found:
      'He agreed to a 60-day pause in “attacks on energy infrastructure facilities.” Ukraine had endorsed Trump’s proposal for a ceasefire on two fronts for that period.',
    relation: 'verbatim',
    similarity: 0.97,
  },
  {
    edit: 'a typing error',
    example:
      'Trump’s key intermediary will probably be Steve Witkoff, a billionaire New York real estate developer who has met with the Russian leader twice in recent weeks.',
    found:
      'Trump’s key intermediery will probably be Steve Witkoff, a billionaire New York real estate develloper who has met with the Russian leader twice in recent weeks.',
    relation: 'verbatim',
    similarity: 0.93,
  },
  {
    edit: 'worked over, half of the wording kept',
    example:
      'So Trump is asking the Ukrainians to agree to give up territory and accept official recognition of Russian control of Crimea, even though Putin has made abundantly clear that he will not agree to any of the things Ukraine needs in return.',
    found:
      'The Ukrainians are now being asked by Trump to give up territory and to accept that Crimea is under Russian control, although Putin has made abundantly clear he agrees to nothing that Ukraine needs.',
    relation: 'reworded',
    similarity: 0.9,
  },
  {
    edit: 'the same terms in another sentence',
    example:
      'This is no mean achievement for the Russian ruler. He aims to negotiate with the U.S. over the heads of Europe and Ukraine, reinforcing the notion that Russia and America are equals and can work jointly to solve pressing issues.',
    found:
      'For the ruler of Russia it is an achievement to negotiate with America as equals, over European and Ukrainian heads, as though the two could jointly solve every issue.',
    relation: 'reworded',
    similarity: 0.86,
  },
  {
    edit: 'active made passive',
    example:
      'In his pursuit of peace, Trump now faces a dilemma. He could embrace Putin’s hard-line positions and attempt to bludgeon Ukraine into accepting them, but that would infuriate Britain and France, historically two of America’s closest allies.',
    found:
      'A dilemma is faced by Trump as he pursues peace: if Putin’s hard-line positions are embraced and Ukraine is bludgeoned into acceptance, Britain and France, close allies of America, will be infuriated.',
    relation: 'reworded',
    similarity: 0.92,
  },
  {
    edit: 'shortened to its core',
    example:
      'American accounts of Tuesday’s conversation don’t address what will probably be the hardest issue in this negotiation: security guarantees for Ukraine that would deter Putin from resuming his assault after a deal is reached.',
    found:
      'The hardest issue in the negotiation will be guarantees of security that deter Putin from a new assault on Ukraine once there is a deal.',
    relation: 'reworded',
    similarity: 0.89,
  },
  {
    edit: 'retold with most of its terms',
    example:
      'Just in this past week, Putin’s spokespeople have made clear that Russia will not accept a cease-fire unless the West agrees to stop arming Ukraine, so that Ukraine cannot use the cease-fire to “reset and regroup.”',
    found:
      'Russia will accept no cease-fire, according to Putin’s spokespeople this week, as long as Western arming of Ukraine goes on, for fear that it would reset and regroup.',
    relation: 'reworded',
    similarity: 0.87,
  },
  {
    edit: 'reported speech for direct',
    example:
      '“There needs to be an agenda first,” the Russian foreign minister said on “Meet the Press,” a long-running NBC News program. “This agenda is not ready at all.”',
    found:
      'On the NBC program “Meet the Press” the foreign minister of Russia said that an agenda was needed first and that it was not at all ready.',
    relation: 'reworded',
    similarity: 0.91,
  },
  {
    edit: 'a paraphrase that keeps the names and figures',
    example:
      'He agreed to a 30-day pause in “attacks on energy infrastructure facilities.” Ukraine had endorsed Trump’s proposal for a ceasefire on all fronts for that period.',
    found:
      'For 30 days there would be a pause in attacks on energy facilities, he agreed; what Trump had proposed, and Ukraine endorsed, was a ceasefire on every front.',
    relation: 'reworded',
    similarity: 0.9,
  },
  {
    edit: 'a retelling with additions',
    example:
      'Trump’s key intermediary will probably be Steve Witkoff, a billionaire New York real estate developer who has met with the Russian leader twice in recent weeks.',
    found:
      'Steve Witkoff, who made his billions developing real estate in New York and has sat with the Russian leader twice these past weeks, is likely to be the key intermediary for Trump.',
    relation: 'reworded',
    similarity: 0.91,
  },
  {
    edit: 'two sentences made one',
    example:
      'Acknowledging Russian control of their territory is the Ukrainians’ ultimate concession. They can make it only once, and only as part of a final, comprehensive plan that guarantees their security.',
    found:
      'Since acknowledging that Russia controls their territory is the ultimate concession, Ukrainians can make it once and only within a comprehensive plan that guarantees security.',
    relation: 'reworded',
    similarity: 0.96,
  },
  {
    edit: 'a paraphrase with no word of it',
    example:
      'Although the Russian economy proved to be more resilient than many have expected, it is still under serious strain.',
    found: 'Moscow’s finances have held up better than forecast, yet they are badly stretched.',
    relation: 'same idea',
    similarity: 0.63,
  },
  {
    edit: 'the thought in other words',
    example: 'He hopes to win in negotiations what he hasn’t been able to on the battlefield.',
    found: 'What his army failed to take by force the Kremlin now means to obtain at the table.',
    relation: 'same idea',
    similarity: 0.35,
  },
  {
    edit: 'a paraphrase of a quotation',
    example:
      '“There’s no way to have an enduring peace without the deterrence piece being a part of it,” he told reporters.',
    found: 'A lasting settlement needs something that scares off another attack, the minister explained.',
    relation: 'same idea',
    similarity: 0.38,
  },
  {
    edit: 'a conclusion drawn alike',
    example:
      'This is no mean achievement for the Russian ruler. He aims to negotiate with the U.S. over the heads of Europe and Ukraine, reinforcing the notion that Russia and America are equals and can work jointly to solve pressing issues.',
    found:
      'Moscow wants to be treated as Washington’s peer and to settle matters directly, leaving smaller capitals out.',
    relation: 'same idea',
    similarity: 0.49,
  },
  {
    edit: 'two writers on one proposal',
    example:
      'American accounts of Tuesday’s conversation don’t address what will probably be the hardest issue in this negotiation: security guarantees for Ukraine that would deter Putin from resuming his assault after a deal is reached.',
    found:
      'Whoever ends the fighting must make sure that the attack is not repeated a few years later, and nobody has said how.',
    relation: 'same idea',
    similarity: 0.36,
  },
  {
    edit: 'one subject, another idea',
    example:
      'So Trump is asking the Ukrainians to agree to give up territory and accept official recognition of Russian control of Crimea, even though Putin has made abundantly clear that he will not agree to any of the things Ukraine needs in return.',
    found:
      'Trump has sometimes waved threats of more sanctions, as he did this weekend, but he has never gone beyond offhand statements or Truth Social posts.',
    relation: 'same idea',
    similarity: 0.3,
  },
  {
    edit: 'the same people, another matter',
    example:
      'In his pursuit of peace, Trump now faces a dilemma. He could embrace Putin’s hard-line positions and attempt to bludgeon Ukraine into accepting them, but that would infuriate Britain and France, historically two of America’s closest allies.',
    found:
      'President Donald Trump appears far more eager for a peace deal in Ukraine than does Russian President Vladimir Putin.',
    relation: 'same idea',
    similarity: 0.63,
  },
  {
    edit: 'a stock phrase in common',
    example:
      'After months of pushing for a cease-fire deal, the United States is preparing to take a step back from peace talks. Europe is on its own. And Russia has been handed a win, at least temporarily escaping consequences from the United States while it continues to pursue its aggression.',
    found:
      'At the end of the day the United States is a trading nation, and its farmers sell more soybeans to China than to anyone else in the world.',
    relation: 'same idea',
    similarity: 0.23,
  },
  {
    edit: 'the same speaker about something else',
    example:
      '“There’s no way to have an enduring peace without the deterrence piece being a part of it,” he told reporters.',
    found: 'He told reporters that he had no plans to run for governor.',
    relation: 'same idea',
    similarity: 0.32,
  },
  {
    edit: 'one subject, opposite matter',
    example:
      'Although the Russian economy proved to be more resilient than many have expected, it is still under serious strain.',
    found: 'The Russian army has lost more tanks than any force since the Second World War.',
    relation: 'same idea',
    similarity: 0.45,
  },
  {
    edit: 'names in common alone',
    example:
      'Trump’s key intermediary will probably be Steve Witkoff, a billionaire New York real estate developer who has met with the Russian leader twice in recent weeks.',
    found: 'Trump spoke with the Russian leader for two hours on Tuesday.',
    relation: 'same idea',
    similarity: 0.44,
  },
  {
    edit: 'two passages of one paper',
    example:
      'One often-overlooked but deeply significant issue for Putin is the control of Ukraine’s language policy and the status of the church.',
    found:
      'Putin would relish a summit with Trump, preferably in Moscow, perhaps around the time of the 80th anniversary of the victory over Nazi Germany.',
    relation: 'same idea',
    similarity: 0.28,
  },
  {
    edit: 'a general sentence with common terms',
    example:
      'Everything is personal with Donald Trump. Personal relations can make an immense difference in diplomacy.',
    found: 'Time and again Donald Trump fails in his diplomacy, and it is a good question why.',
    relation: 'same idea',
    similarity: 0.61,
  },
  {
    edit: 'strangers',
    example:
      'It was determined by all that the best way to end the horrific war between Russia and Ukraine is to go directly to a Peace Agreement, which would end the war, and not a mere Ceasefire Agreement, which often times do not hold up.',
    found: 'Fill the flower pot two thirds full with damp sand and sow the seeds an inch apart.',
    relation: 'same idea',
    similarity: 0.05,
  },
];
