package dev.tocsin.e2e.pages;

/** The sizes that every page must be readable at. */
enum Screen {
    DESKTOP(1280, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
