/** Closes a modal dialog by a click beside it. */

export interface BackdropListeners {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * Listeners for the dialog itself. Only a press that begins beside it counts: a text that is selected from within, and
 * beyond the edge, ends in a click on the dialog, too.
 */
export function backdropListeners(close: () => void): BackdropListeners {
  let beganBeside = false;
  return {
    onPointerDown: (event) => {
      beganBeside = isBeside(event);
    },
    onClick: (event) => {
      if (beganBeside && isBeside(event)) close();
    },
  };
}

/** What shows behind a dialog belongs to it, as far as events go. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget || !(target instanceof Element)) return false;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
