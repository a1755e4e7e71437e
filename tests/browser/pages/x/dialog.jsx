// X's modal: on top of the page, and any focus that leaves it is fetched back.
import { useEffect, useRef } from "react";

/** @param {{ children: any }} props */
export function Dialog({ children }) {
  const dialog = useRef(/** @type {HTMLDivElement | null} */ (null));

  useEffect(() => {
    /** @param {FocusEvent} event */
    const fetchBack = (event) => {
      const inside = /** @type {HTMLElement} */ (dialog.current);
      if (event.target instanceof Node && inside.contains(event.target)) return;
      /** @type {HTMLElement | null} */ (inside.querySelector("[contenteditable], button"))?.focus();
    };
    document.addEventListener("focusin", fetchBack);
    return () => document.removeEventListener("focusin", fetchBack);
  }, []);

  return (
    <div id="layers">
      <div className="veil">
        <div role="dialog" aria-modal="true" aria-labelledby="modal-header" className="dialog" ref={dialog}>
          <div tabIndex={0} />
          <div className="bar" id="modal-header">
            <button type="button" role="button" data-testid="app-bar-close" aria-label="Close">✕</button>
            <button type="button" role="button" data-testid="unsentButton">Drafts</button>
          </div>
          {children}
          <div tabIndex={0} />
        </div>
      </div>
    </div>
  );
}
