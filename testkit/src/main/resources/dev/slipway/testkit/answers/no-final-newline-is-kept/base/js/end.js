const a = 1;
start();