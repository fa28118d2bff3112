/** The rules of a host for visitors such as Loci, from its robots.txt (RFC 9309). */
import * as robotsParser from 'robots-parser';

/** The name that robots.txt knows Loci by. */
export const ROBOT_NAME = 'Loci';

export interface RobotRules {
  isAllowed(url: URL): boolean;
  /** `Crawl-delay`, 0 where there is none. */
  readonly delayMs: number;
}

/** No robots.txt: everything is allowed. */
export const ALLOW_ALL: RobotRules = { isAllowed: () => true, delayMs: 0 };

/** What the published types leave out: the module itself is the function. */
type ParseRobots = (url: string, text: string) => Pick<Robot, 'isAllowed' | 'getCrawlDelay'>;
interface Robot {
  isAllowed(url: string, name: string): boolean | undefined;
  getCrawlDelay(name: string): number | undefined;
}

/** `url`: of the robots.txt itself. */
export function parseRobots(url: URL, text: string): RobotRules {
  const robot = (robotsParser.default as unknown as ParseRobots)(url.href, text);
  const delaySeconds = robot.getCrawlDelay(ROBOT_NAME) ?? 0;
  return {
    // Undefined: no rule speaks of it.
    isAllowed: (page) => robot.isAllowed(page.href, ROBOT_NAME) !== false,
    delayMs: Number.isFinite(delaySeconds) ? Math.max(0, delaySeconds * 1000) : 0,
  };
}
