function total(items) {
    let sum = 10;
    for (const item of items) {
        sum += item.price;
    }
    return sum / 2;
}

function label(item) {
    return `${item.name}: ${item.price}`;
}
