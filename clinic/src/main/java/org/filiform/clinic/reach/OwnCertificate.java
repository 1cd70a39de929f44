package org.filiform.clinic.reach;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.filiform.clinic.database.OwnerOnly;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The certificate that we make for the clinic's own network: once, and anew only when it runs out or the machine goes by
 * other names. Nobody vouches for it, so phones warn the first time; its fingerprint tells that it is the right one.
 *
 * @param files where certificate and key stand
 * @param fingerprint SHA-256 of the certificate
 */
record OwnCertificate(Reach.Pair files, String fingerprint) {

    /** Browsers take none that is good for longer than 825 days. */
    private static final Duration GOOD = Duration.ofDays(800);

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int SERIAL_BITS = 127;
    private static final int LINE_CHARACTERS = 64;

    /**
     * The one in the folder, or a new one.
     *
     * @throws SettingProblem if it cannot be made
     */
    static OwnCertificate in(Path data, Network network, Clock clock) {
        Reach.Pair files = new Reach.Pair(data.resolve("tls/certificate.pem"), data.resolve("tls/key.pem"));
        try {
            X509Certificate certificate = kept(files)
                    .filter(kept -> isGood(kept, network, clock.instant()))
                    .orElse(null);
            return new OwnCertificate(
                    files, fingerprint(certificate == null ? make(files, network, clock.instant()) : certificate));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new SettingProblem("The certificate cannot be made: " + e.getMessage() + ".", "FIL-6305");
        }
    }

    private static Optional<X509Certificate> kept(Reach.Pair files) throws IOException {
        if (!Files.isRegularFile(files.certificate()) || !Files.isRegularFile(files.key())) {
            return Optional.empty();
        }
        return Optional.of(
                PemContent.load(files.certificate()).getCertificates().getFirst());
    }

    private static boolean isGood(X509Certificate certificate, Network network, Instant now) {
        return certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE))
                && names(certificate).containsAll(plain(network));
    }

    private static Set<String> names(X509Certificate certificate) {
        try {
            return Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of()).stream()
                    .map(name -> name.get(1).toString())
                    .collect(Collectors.toSet());
        } catch (CertificateParsingException _) {
            return Set.of();
        }
    }

    private static Set<String> plain(Network network) {
        return network.addresses().stream()
                .map(InetAddress::getHostAddress)
                .filter(address -> !address.contains(":"))
                .collect(Collectors.toSet());
    }

    private static X509Certificate make(Reach.Pair files, Network network, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        SecureRandom random = new SecureRandom();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Filiform");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, random),
                Date.from(now.minus(CLOCKS_DIFFER)),
                Date.from(now.plus(GOOD)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(network));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        OwnerOnly.folder(folder(files.key()));
        keep(files.key(), "PRIVATE KEY", pair.getPrivate().getEncoded());
        keep(files.certificate(), "CERTIFICATE", certificate.getEncoded());
        return certificate;
    }

    private static GeneralNames alternativeNames(Network network) {
        Collection<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        if (network.host().matches("[a-z0-9.-]+")) {
            names.add(new GeneralName(GeneralName.dNSName, network.host()));
            names.add(new GeneralName(GeneralName.dNSName, network.host() + ".local"));
        }
        network.addresses()
                .forEach(address -> names.add(new GeneralName(
                        GeneralName.iPAddress, address.getHostAddress().replaceAll("%.*", ""))));
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent(), "A file of the data folder lies in it");
    }

    /** Nobody but its owner can read it at any moment. */
    private static void keep(Path file, String kind, byte[] content) throws IOException {
        Path draft = OwnerOnly.fileFor(folder(file), "draft-");
        String lines = Base64.getMimeEncoder(LINE_CHARACTERS, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(draft, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
    }
}
