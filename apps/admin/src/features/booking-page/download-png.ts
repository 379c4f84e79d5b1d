/** Wide enough for a poster: a printed code of 8 cm at 300 dots an inch. */
const pixels = 1024;

/** Draws a picture as a square PNG and saves it under a name. Rejects where the browser cannot draw it. */
export async function downloadPng(source: string, name: string): Promise<void> {
  const image = new Image(pixels, pixels);
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser does not draw');
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, pixels, pixels);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = name;
  link.click();
}
