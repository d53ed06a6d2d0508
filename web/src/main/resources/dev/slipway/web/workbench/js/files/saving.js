import { toast, toastError } from '../views/toasts.js';

/** Tells of a change that was made, with a way back for as long as nothing came after it. */
export function toastMade(desk, text, { before, made, undone = () => {} }) {
  toast(text, {
    undo:
      made > before
        ? async () => {
            try {
              await desk.undo(before, made);
              undone();
            } catch (error) {
              toastError(
                error.status === 412
                  ? new Error('The app was changed after that. Roll back in its history instead.')
                  : error,
              );
            }
          }
        : undefined,
  });
}
