/** Answers what Node cannot read as a request, which therefore never reaches the app. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEM_KINDS, ProblemError, toProblem } from './problem.js';

/** A listener for `clientError`. Whoever sends too long an address is told what to do; other clients are hardly people. */
export function answerUnreadableRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
  } else if (error.code === 'HPE_HEADER_OVERFLOW') {
    socket.end(problemBytes(new ProblemError('head-too-large', PROBLEM_KINDS['head-too-large'].description)));
  } else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  } else {
    socket.end(problemBytes(new ProblemError('bad-request', `It is not a request of HTTP: ${error.message}.`)));
  }
}

function problemBytes(error: ProblemError): string {
  const problem = toProblem(error);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
