// An attached picture, shown as the sites do it: from memory, not from a path.
const SOURCE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"><path fill="#8fb3c9" d="M0 0h64v32H0z"/>
<circle cx="48" cy="9" r="4" fill="#fff3c4"/><path fill="#5b7f68" d="M0 32 20 12l14 14 8-7 22 13z"/></svg>`;

export const picture = URL.createObjectURL(new Blob([SOURCE], { type: "image/svg+xml" }));
