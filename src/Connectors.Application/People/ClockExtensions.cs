using Connectors.Domain.People;

namespace Connectors.Application.People;

/// <summary>When somebody does something: now.</summary>
internal static class ClockExtensions
{
    public static PersonAt At(this Person by, TimeProvider time) => new(new Author(by.Id, by.Name), time.GetUtcNow().UtcDateTime);
}
