/** The command line's public face. */
export { main } from './main.js';
