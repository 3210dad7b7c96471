// Files that begin with _ hold no documents: what several of them share.

// Orders, and who touched them, are kept as long as China's E-Commerce Law asks for.
export const legal = "3y";
