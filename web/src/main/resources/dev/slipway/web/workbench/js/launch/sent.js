/** The images of the prompt that was sent last, so that it can be sent again as it was. */

let last = { prompt: '', images: undefined };

/**
 * @param {string} prompt
 * @param {Array<{type: string, data: string}> | undefined} images
 */
export function noteSent(prompt, images) {
  last = { prompt, images };
}

/** What was sent with a prompt; undefined where it had no images, or this page does not know. */
export function sentWith(prompt) {
  return last.prompt === prompt ? last.images : undefined;
}
