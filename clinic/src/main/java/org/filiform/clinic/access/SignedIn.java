package org.filiform.clinic.access;

/** Whatever stands for somebody who is signed in. */
public interface SignedIn {
    Viewer viewer();
}
