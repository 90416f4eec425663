package io.github.heaplint.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.artifact.JavaScopes;

/** The jars of Maven Central, through the local repository. */
final class Artefacts {
  private static final RemoteRepository CENTRAL =
      new RemoteRepository.Builder("central", "default", "https://repo.maven.apache.org/maven2/")
          .build();

  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();

  Artefacts(Path localRepository) {
    // Poms choose what they depend on by the Java that asks.
    session.setSystemProperties(System.getProperties());
    session.setLocalRepositoryManager(
        system.newLocalRepositoryManager(session, new LocalRepository(localRepository.toFile())));
  }

  /**
   * The jars themselves, by coordinates and in the order given.
   *
   * @throws ArtifactResolutionException when there is no such artefact
   */
  Map<String, Path> jars(List<String> coordinates) throws ArtifactResolutionException {
    List<ArtifactRequest> requests =
        coordinates.stream()
            .map(each -> new ArtifactRequest(new DefaultArtifact(each), List.of(CENTRAL), null))
            .toList();
    Map<String, Path> jars = new LinkedHashMap<>();
    List<ArtifactResult> results = system.resolveArtifacts(session, requests);
    for (int i = 0; i < results.size(); i++) {
      jars.put(coordinates.get(i), results.get(i).getArtifact().getFile().toPath());
    }
    return jars;
  }

  /**
   * The jars and everything they need to be compiled against.
   *
   * @throws DependencyResolutionException when one of them cannot be had
   */
  List<Path> classPath(List<String> coordinates) throws DependencyResolutionException {
    CollectRequest collect = new CollectRequest();
    collect.addRepository(CENTRAL);
    for (String each : coordinates) {
      collect.addDependency(new Dependency(new DefaultArtifact(each), JavaScopes.COMPILE));
    }
    return system
        .resolveDependencies(session, new DependencyRequest(collect, null))
        .getArtifactResults()
        .stream()
        .flatMap(each -> Stream.of(each.getArtifact().getFile().toPath()))
        .toList();
  }
}
