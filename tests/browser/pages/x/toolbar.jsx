// The row under a box. In a thread it moves to whichever box is in use, so
// its Post button is another element after every move.

/**
 * @param {{ button: string, label: string, disabled: boolean, onPost: (event: any) => void, onAdd?: () => void,
 *   onPicture?: () => void }} props
 */
export function Toolbar({ button, label, disabled, onPost, onAdd, onPicture }) {
  return (
    <div data-testid="toolBar" className="toolbar">
      <div role="tablist">
        <button type="button" role="button" aria-label="Add photos or video" onClick={onPicture}>▣</button>
        <button type="button" role="button" data-testid="gifSearchButton" aria-label="Add a GIF">GIF</button>
        <button type="button" role="button" aria-label="Add emoji">☺</button>
        <button type="button" role="button" data-testid="scheduleOption" aria-label="Schedule post">◷</button>
      </div>
      {onAdd && (
        <button type="button" role="button" data-testid="addButton" aria-label="Add post" onClick={onAdd}>+</button>
      )}
      <button
        type="button"
        role="button"
        data-testid={button}
        className="submit"
        disabled={disabled}
        aria-disabled={disabled || undefined}
        onClick={onPost}
      >
        <div dir="ltr"><span><span>{label}</span></span></div>
      </button>
    </div>
  );
}
