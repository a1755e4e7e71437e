// X's modal: on top of the page, and any focus that leaves it is fetched back.
// Closing it asks what is to become of the text; "Save" uploads it.
import { useEffect, useRef, useState } from "react";
import { send } from "../stand-in.js";

/** @param {{ children: any, canSave?: boolean }} props */
export function Dialog({ children, canSave }) {
  const [isLeaving, setIsLeaving] = useState(false);
  const dialog = useRef(/** @type {HTMLDivElement | null} */ (null));

  useEffect(() => {
    /** @param {FocusEvent} event */
    const fetchBack = (event) => {
      const inside = /** @type {HTMLElement} */ (dialog.current);
      if (!(event.target instanceof Element) || inside.contains(event.target) || event.target.closest(".sheet")) return;
      /** @type {HTMLElement | null} */ (inside.querySelector("[contenteditable], button"))?.focus();
    };
    document.addEventListener("focusin", fetchBack);
    return () => document.removeEventListener("focusin", fetchBack);
  }, []);

  /** @param {any} event */
  const save = (event) => send([globalThis.standIn.model("dialog.0")], event);

  return (
    <div id="layers">
      <div className="veil">
        <div role="dialog" aria-modal="true" aria-labelledby="modal-header" className="dialog" ref={dialog}>
          <div tabIndex={0} />
          <div className="bar" id="modal-header">
            <button type="button" role="button" data-testid="app-bar-close" aria-label="Close" onClick={() => setIsLeaving(canSave === true)}>✕</button>
            <button type="button" role="button" data-testid="unsentButton">Drafts</button>
          </div>
          {children}
          <div tabIndex={0} />
        </div>
        {isLeaving && (
          <div role="alertdialog" aria-modal="true" data-testid="confirmationSheetDialog" className="sheet">
            <h2>Save post?</h2>
            <p>You can save this to send later from your drafts.</p>
            <button type="button" role="button" data-testid="confirmationSheetConfirm" className="submit" onClick={save}>Save</button>
            <button type="button" role="button" data-testid="confirmationSheetCancel" onClick={() => setIsLeaving(false)}>Discard</button>
          </div>
        )}
      </div>
    </div>
  );
}
