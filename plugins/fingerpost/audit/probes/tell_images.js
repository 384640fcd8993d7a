return given.map((number) => document.images[number]).filter((one) => one && visible(one)).map((element) => told(element));
