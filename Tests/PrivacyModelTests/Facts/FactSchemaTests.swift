import PrivacyModel
import Testing

/// The schema of a case.
struct FactSchemaTests {
  let schema = FactSchema.shared

  @Test func pathsAreUnique() {
    let paths = schema.fields.map(\.path)
    #expect(Set(paths).count == paths.count)
    let types = schema.types.map(\.path)
    #expect(Set(types).count == types.count)
  }

  @Test func orderIsStable() {
    #expect(FactSchema(CaseFacts.self) == schema)
    #expect(schema.types.first?.fields.map(\.path) == ["today", "controller", "subject", "request"])
  }

  @Test func fieldsHaveSummariesAndSnakeCaseNames() {
    for field in schema.fields {
      #expect(!field.summary.isEmpty, "\(field.path)")
      #expect(field.name.allSatisfy { $0 == "_" || ("a"..."z").contains($0) }, "\(field.path)")
      #expect(field.path.hasSuffix(field.name))
      #expect(schema.field(path: field.path) == field)
    }
  }

  @Test func derivedFieldsHaveStatedSources() {
    for field in schema.fields where field.isDerived {
      for source in field.derivedFrom {
        #expect(schema.field(path: source)?.isDerived == false, "\(field.path) from \(source)")
      }
    }
    #expect(
      schema.field(path: "subject.invoices.closes_financial_year")?.derivedFrom == [
        "subject.invoices.financial_year_end", "subject.invoices.issued",
        "controller.financial_year_end",
      ])
  }

  @Test func recordsReferToTheirTypes() {
    for field in schema.fields {
      switch field.shape {
      case .scalar, .scalars: break
      case .record(let number):
        #expect(schema.types[number].path == field.path)
        #expect(!schema.types[number].isList)
      case .records(let number):
        #expect(schema.types[number].path == field.path)
        #expect(schema.types[number].isList)
      }
    }
  }

  @Test func shapesMatchTheDeclarations() {
    #expect(schema.field(path: "today")?.shape == .scalar(.date))
    #expect(schema.field(path: "subject.age")?.shape == .scalar(.count))
    #expect(schema.field(path: "subject.invoices.is_open")?.shape == .scalar(.flag))
    #expect(schema.field(path: "subject.data.recipients")?.shape == .scalars(.text))
    #expect(schema.field(path: "request.kind")?.shape == .scalar(RequestKind.kind))
    #expect(schema.field(path: "controller.financial_year_end")?.shape == .scalar(.text))
    #expect(schema.field(path: "subject.invocies") == nil)
    #expect(schema.type(path: "request.staff")?.field(named: "in_duty")?.isDerived == true)
  }
}
