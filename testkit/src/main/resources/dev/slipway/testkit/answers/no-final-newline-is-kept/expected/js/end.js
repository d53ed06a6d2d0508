const a = 1;
prepare();
start();