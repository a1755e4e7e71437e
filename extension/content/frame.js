// @ts-check

/**
 * Runs `work` at once when asked, and at most once per animation frame: what is
 * asked for within the same frame is done together when the frame begins.
 * @param {() => void} work
 * @param {(callback: () => void) => unknown} [nextFrame]
 */
export function oncePerFrame(work, nextFrame = requestAnimationFrame) {
  let resting = false;
  let asked = false;
  const rest = () => {
    resting = true;
    nextFrame(() => {
      resting = false;
      if (!asked) return;
      asked = false;
      rest();
      work();
    });
  };
  return () => {
    if (resting) {
      asked = true;
      return;
    }
    rest();
    work();
  };
}
