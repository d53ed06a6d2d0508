function total(items) {
    let sum = 0;
    for (const item of items) {
        sum += item.price;
    }
    return sum;
}

function label(item) {
    return `${item.name}: ${item.price}`;
}
